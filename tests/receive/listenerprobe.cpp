// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A listener that answers every request 200 with what it understood of it, for load and
// hostile-client tools run by hand: listenerprobe PORT [HOST…]. Ends when its standard input does.
#include "receive/listener.h"

#include <cstdio>
#include <cstdlib>

using namespace signalbox;

namespace {

class AlwaysAccepts final : public RequestHandler
{
public:
    Route route(const QByteArray &method, const QByteArray &, bool) override
    {
        return {method == "POST" || method == "PUT" || method == "GET", 1024 * 1024};
    }
    void handle(Delivery delivery, Responder respond) override
    {
        Answer answer;
        answer.body = delivery.method + ' ' + QByteArray::number(delivery.body.size()) + '\n';
        respond(answer);
    }
    void hostRefused(const QByteArray &, bool) override { }
    bool healthy() const override { return true; }
};

} // namespace

int main(int argc, char **argv)
{
    ListenerOptions options;
    options.port = argc > 1 ? static_cast<quint16>(std::atoi(argv[1])) : 0;
    for (int i = 2; i < argc; ++i)
        options.hosts.append(QString::fromLocal8Bit(argv[i]));
    AlwaysAccepts handler;
    const SystemClock clock;
    Listener listener(handler, clock);
    if (const auto started = listener.start(options); !started) {
        std::fprintf(stderr, "%s\n", qPrintable(toText(started.error())));
        return 1;
    }
    std::printf("%d %d\n", listener.port(), listener.tunnelPort());
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    return 0;
}
