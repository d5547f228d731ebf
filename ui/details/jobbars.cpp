// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/jobbars.h"

#include "ui/details/timeaxis.h"
#include "ui/theme/fonts.h"
#include "ui/words/rowsentence.h"
#include "ui/words/statuswords.h"
#include "ui/words/timewords.h"
#include "ui/words/visibletext.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace signalbox {

using namespace std::chrono_literals;

namespace {

constexpr int lineHeight = 30, axisHeight = 24, footHeight = 22, mostJobs = 12, nameLeast = 90;
constexpr qreal barHeight = 11, barRadius = 3, leastBar = 4, columnGap = 16, nameShare = 0.34;
constexpr qreal labelWidth = 120;

bool isOfInterest(const Job &job)
{
    return job.status != Status::Passed && job.status != Status::Skipped;
}

} // namespace

JobBars::JobBars(const QList<Job> &jobs, Instant now,
                 std::optional<std::chrono::milliseconds> usual, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_now(now), m_usual(usual)
{
    if (m_jobs.size() > mostJobs) {
        std::stable_partition(m_jobs.begin(), m_jobs.end(), isOfInterest);
        m_folded = int(m_jobs.size()) - mostJobs;
        m_jobs.resize(mostJobs);
    }
    measure();
    setMouseTracking(true);
    setAccessibleName(jobsSentence(jobs));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void JobBars::measure()
{
    std::optional<Instant> first;
    std::optional<Instant> last;
    for (const Job &job : std::as_const(m_jobs)) {
        if (job.startedAt && (!first || *job.startedAt < *first))
            first = job.startedAt;
        const Instant end = job.finishedAt.value_or(
            job.status == Status::Running ? m_now : job.startedAt.value_or(Instant()));
        if (job.startedAt && (!last || end > *last))
            last = end;
    }
    if (!first || !last)
        return;
    m_begin = *first;
    m_span = qMax<std::chrono::milliseconds>(1s, *last - *first);
    if (m_usual)
        m_span = qMax(m_span, *m_usual);
}

QSize JobBars::sizeHint() const
{
    const bool timed = m_span > 0ms;
    return {500,
            int(m_jobs.size()) * lineHeight + (timed ? axisHeight : 0)
                + (timed && m_usual ? footHeight : 0)};
}

QString JobBars::timeOf(const Job &job) const
{
    if (const auto duration = durationOf(job, m_now))
        return durationText(*duration);
    if (job.status == Status::Skipped)
        return tr("not started");
    return job.status == Status::Queued ? tr("waiting") : statusWord(job.status);
}

void JobBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF body(fontOf(TypeRole::Body));
    const QFontMetricsF second(fontOf(TypeRole::Second));
    qreal names = nameLeast;
    qreal times = 0;
    for (const Job &job : std::as_const(m_jobs)) {
        names = qMax(names, body.horizontalAdvance(visibleLine(job.name, 120)) * 1.06);
        times = qMax(times, second.horizontalAdvance(timeOf(job)));
    }
    const qreal left = iconsize::normal + space::small;
    names = qMin(names, width() * nameShare);
    const bool timed = m_span > 0ms;
    const QRectF area(left + names + columnGap, timed ? axisHeight : 0,
                      width() - left - names - 2 * columnGap - times, m_jobs.size() * lineHeight);
    const TimeAxis axis(qMax<std::chrono::milliseconds>(1s, m_span), qMax<qreal>(1, area.width()));
    if (timed)
        paintAxis(painter, axis, area);
    for (qsizetype i = 0; i < m_jobs.size(); ++i)
        paintJob(painter, m_jobs.at(i), axis,
                 QRectF(0, area.top() + i * lineHeight, width(), lineHeight), area);
}

void JobBars::paintAxis(QPainter &painter, const TimeAxis &axis, const QRectF &area)
{
    const ColorTokens &tokens = tokensOf(this);
    painter.setFont(fontOf(TypeRole::Note));
    for (int tick = 0; tick <= axis.ticks(); ++tick) {
        const qreal x = qRound(area.left() + axis.at(axis.step() * tick));
        painter.fillRect(QRectF(x, area.top() - 2, line::thin, area.height() + 2), tokens.border);
        painter.setPen(tokens.text2);
        painter.drawText(QRectF(x - labelWidth / 2, 0, labelWidth, axisHeight - 4),
                         Qt::AlignHCenter | Qt::AlignVCenter,
                         tick == 0 ? QStringLiteral("0") : shortDuration(axis.step() * tick));
    }
    if (!m_usual)
        return;
    const qreal x = qRound(area.left() + axis.at(*m_usual)) + 0.5;
    painter.setPen(QPen(tokens.text2, line::thin, Qt::DashLine));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    QRectF label(x - labelWidth / 2, area.bottom() + 2, labelWidth, footHeight - 4);
    label.moveRight(qMin(label.right(), qreal(width())));
    painter.drawText(label, Qt::AlignHCenter | Qt::AlignVCenter, tr("usually done by here"));
}

void JobBars::paintJob(QPainter &painter, const Job &job, const TimeAxis &axis, const QRectF &line,
                       const QRectF &area)
{
    const ColorTokens &tokens = tokensOf(this);
    const Hue hue = statusHue(job.status);
    painter.drawPixmap(QPointF(0, line.center().y() - iconsize::normal / 2.0),
                       m_icons.pixmap({statusIconName(job.status), iconsize::normal,
                                       tokens.hue(hue).ink, tokens.glyph, devicePixelRatioF()}));
    const bool broken = job.status == Status::Failed;
    QFont font = fontOf(TypeRole::Body);
    if (broken)
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(tokens.text);
    const qreal left = iconsize::normal + space::small;
    const qreal room = area.left() - columnGap - left;
    painter.drawText(
        QRectF(left, line.top(), room + 2, line.height()), Qt::AlignVCenter,
        elided(visibleLine(job.name, 120), Qt::ElideMiddle, room, QFontMetricsF(font)));
    painter.setFont(fontOf(TypeRole::Second));
    painter.setPen(broken ? tokens.hue(hue).ink : tokens.text2);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, timeOf(job));
    if (m_span <= 0ms)
        return;
    if (!job.startedAt) {
        // Where it would have begun: after everything that ran.
        const auto end = m_usual && *m_usual == m_span ? m_now - m_begin : m_span;
        const qreal x =
            qRound(area.left() + axis.at(qBound<std::chrono::milliseconds>(0ms, end, m_span)))
            + 0.5;
        painter.setPen(QPen(tokens.control, line::thin, Qt::DotLine));
        painter.drawLine(QPointF(x, line.top() + 3), QPointF(x, line.bottom() - 3));
        return;
    }
    const qreal from = area.left() + axis.at(*job.startedAt - m_begin);
    const auto took = durationOf(job, m_now).value_or(0ms);
    const qreal length = qMax(leastBar, axis.at(took));
    paintBar(painter, QRectF(from, line.center().y() - barHeight / 2, length, barHeight),
             job.status);
}

void JobBars::paintBar(QPainter &painter, const QRectF &bar, Status status)
{
    const ColorTokens &tokens = tokensOf(this);
    const HueTokens &hue = tokens.hue(statusHue(status));
    const bool broken = status == Status::Failed || status == Status::Firing;
    painter.save();
    painter.setPen(QPen(hue.ink, 1.2));
    painter.setBrush(broken ? hue.ink : hue.soft);
    painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), barRadius, barRadius);
    if (broken) {
        // Hatched too, so that it is told apart without its hue.
        QColor hatch = tokens.glyph;
        hatch.setAlphaF(0.45F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QBrush(hatch, Qt::BDiagPattern));
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), barRadius, barRadius);
    }
    painter.restore();
}

const Job *JobBars::jobAt(const QPointF &point) const
{
    const int top = m_span > 0ms ? axisHeight : 0;
    const auto row = qsizetype((point.y() - top) / lineHeight);
    return point.y() >= top && row < m_jobs.size() ? &m_jobs.at(row) : nullptr;
}

bool JobBars::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const Job *job = jobAt(help->pos())) {
            QStringList lines{job->name,
                              statusWord(job->status) + QStringLiteral(", ") + timeOf(*job)};
            if (const auto url = openableLink(job->logUrl.isEmpty() ? job->url : job->logUrl))
                lines << tr("Click to open %1").arg(hostOf(*url));
            QToolTip::showText(help->globalPos(), toolTipText(lines.join(QLatin1Char('\n'))), this);
        }
        return true;
    }
    return QWidget::event(event);
}

void JobBars::mouseMoveEvent(QMouseEvent *event)
{
    const Job *job = jobAt(event->position());
    const bool opens = job && openableLink(job->logUrl.isEmpty() ? job->url : job->logUrl);
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void JobBars::mouseReleaseEvent(QMouseEvent *event)
{
    const Job *job = jobAt(event->position());
    if (job && event->button() == Qt::LeftButton)
        openLink(job->logUrl.isEmpty() ? job->url : job->logUrl);
}

} // namespace signalbox
