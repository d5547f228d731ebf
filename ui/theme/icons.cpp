// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace signalbox {

size_t qHash(const IconRequest &request, size_t seed = 0)
{
    return qHashMulti(seed, request.name, request.size, request.color.rgba(), request.glyph.rgba(),
                      qRound(request.devicePixelRatio * 100));
}

QPixmap renderIcon(const IconRequest &request)
{
    const int edge = qRound(request.size * request.devicePixelRatio);
    QPixmap pixmap(edge, edge);
    pixmap.fill(Qt::transparent);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(request.name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("icon %s is not in the resources", qPrintable(request.name));
        return pixmap;
    }
    QByteArray svg = file.readAll();
    if (request.name.startsWith(QLatin1String("status/")))
        svg.replace("#FFFFFF", request.glyph.name().toLatin1());
    svg.replace("currentColor", request.color.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, edge, edge));
    painter.end();
    pixmap.setDevicePixelRatio(request.devicePixelRatio);
    return pixmap;
}

const QPixmap &IconCache::pixmap(const IconRequest &request)
{
    const auto found = m_pixmaps.constFind(request);
    if (found != m_pixmaps.constEnd())
        return *found;
    if (m_pixmaps.size() >= maxPixmaps)
        m_pixmaps.clear();
    return *m_pixmaps.insert(request, renderIcon(request));
}

namespace {

//! Asks the palette when it paints, so that a switch of the theme needs no new icons.
class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(QString name, std::optional<Hue> hue) : m_name(std::move(name)), m_hue(hue) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        const QPixmap pixmap = draw(qMin(rect.width(), rect.height()), ratio, mode);
        const QSizeF shown = pixmap.deviceIndependentSize();
        painter->drawPixmap(QPointF(rect.x() + (rect.width() - shown.width()) / 2,
                                    rect.y() + (rect.height() - shown.height()) / 2),
                            pixmap);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return draw(qMin(size.width(), size.height()), 1, mode);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return draw(qRound(qMin(size.width(), size.height()) / scale), scale, mode);
    }
    QString iconName() override { return m_name; }
    QString key() const override { return QStringLiteral("signalbox"); }
    QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_hue); }
    bool isNull() override { return false; }

private:
    QPixmap draw(int edge, qreal ratio, QIcon::Mode mode)
    {
        const ColorTokens &tokens = tokensOf(QApplication::palette());
        QColor color = m_hue ? tokens.hue(*m_hue).ink : tokens.text2;
        if (mode == QIcon::Disabled)
            color = tokens.text3;
        else if (mode == QIcon::Selected && !m_hue)
            color = tokens.onAccent;
        return m_cache.pixmap({m_name, edge, color, tokens.glyph, ratio});
    }

    QString m_name;
    std::optional<Hue> m_hue;
    IconCache m_cache;
};

} // namespace

QIcon lineIcon(const QString &name)
{
    return QIcon(new ThemedIconEngine(QStringLiteral("ui/") + name, std::nullopt));
}

QIcon statusIcon(Status status)
{
    return QIcon(new ThemedIconEngine(statusIconName(status), statusHue(status)));
}

QIcon programIcon()
{
    return QIcon(QStringLiteral(":/icons/signalbox.svg"));
}

QString statusIconName(Status status)
{
    switch (status) {
    case Status::Queued:
        return QStringLiteral("status/queued");
    case Status::Running:
        return QStringLiteral("status/running");
    case Status::Passed:
        return QStringLiteral("status/passed");
    case Status::Failed:
        return QStringLiteral("status/failed");
    case Status::Cancelled:
        return QStringLiteral("status/cancelled");
    case Status::Skipped:
        return QStringLiteral("status/skipped");
    case Status::Blocked:
        return QStringLiteral("status/blocked");
    case Status::Firing:
        return QStringLiteral("status/firing");
    case Status::Resolved:
        return QStringLiteral("status/resolved");
    case Status::Info:
        return QStringLiteral("status/info");
    case Status::Unknown:
        break;
    }
    return QStringLiteral("status/unknown");
}

QString kindIconName(Kind kind)
{
    switch (kind) {
    case Kind::Build:
        return QStringLiteral("ui/build");
    case Kind::Deployment:
    case Kind::Run:
        return QStringLiteral("ui/lever");
    case Kind::Alarm:
        return QStringLiteral("ui/bell");
    case Kind::Image:
    case Kind::Release:
        return QStringLiteral("ui/box");
    case Kind::Scan:
    case Kind::Confirmation:
        return QStringLiteral("ui/shield");
    case Kind::Repository:
        return QStringLiteral("ui/data");
    case Kind::User:
        return QStringLiteral("ui/user");
    case Kind::Push:
        return QStringLiteral("ui/branch");
    case Kind::Message:
    case Kind::Command:
        return QStringLiteral("ui/chat");
    case Kind::Other:
        break;
    }
    return QStringLiteral("ui/data");
}

Hue statusHue(Status status)
{
    switch (status) {
    case Status::Running:
        return Hue::Amber;
    case Status::Passed:
    case Status::Resolved:
        return Hue::Green;
    case Status::Failed:
    case Status::Firing:
        return Hue::Red;
    case Status::Blocked:
        return Hue::Violet;
    case Status::Queued:
    case Status::Cancelled:
    case Status::Skipped:
    case Status::Info:
    case Status::Unknown:
        break;
    }
    return Hue::Grey;
}

} // namespace signalbox
