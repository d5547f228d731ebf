// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/event.h"
#include "ui/theme/icons.h"

#include <QWidget>

#include <chrono>

namespace signalbox {

class TimeAxis;

//! The jobs of a build as bars on one axis of time, a dashed upright where it usually ends. Passed
//! is an outline with soft filling, failed is full and hatched, running an outline, not started a
//! dotted upright. Beyond twelve jobs those of least interest fold away.
class JobBars : public QWidget
{
    Q_OBJECT

public:
    JobBars(const QList<Job> &jobs, Instant now, std::optional<std::chrono::milliseconds> usual,
            QWidget *parent = nullptr);
    [[nodiscard]] int foldedJobs() const { return m_folded; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void measure();
    void paintAxis(QPainter &painter, const TimeAxis &axis, const QRectF &area);
    void paintJob(QPainter &painter, const Job &job, const TimeAxis &axis, const QRectF &line,
                  const QRectF &area);
    void paintBar(QPainter &painter, const QRectF &bar, Status status);
    QString timeOf(const Job &job) const;
    const Job *jobAt(const QPointF &point) const;

    QList<Job> m_jobs;
    Instant m_now;
    std::optional<std::chrono::milliseconds> m_usual;
    Instant m_begin;
    std::chrono::milliseconds m_span{0};
    int m_folded = 0;
    IconCache m_icons;
};

} // namespace signalbox
