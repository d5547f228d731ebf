// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QPalette>
#include <QTest>
#include <QtMath>

using namespace signalbox;

namespace {

// WCAG 2.1, relative luminance and contrast ratio.
double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : qPow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF())
        + 0.0722 * channel(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (qMax(a, b) + 0.05) / (qMin(a, b) + 0.05);
}

} // namespace

class TokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void computesPublishedContrasts()
    {
        QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21) < 0.001);
        QVERIFY(qAbs(contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01);
    }

    void holdsContrast_data()
    {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        for (const ColorTokens *tokens : {&lightTokens(), &darkTokens()}) {
            const QByteArray theme = tokens->dark ? "dark " : "light ";
            const std::pair<const char *, QColor> grounds[] = {{"surface", tokens->surface},
                                                               {"window", tokens->window},
                                                               {"sidebar", tokens->sidebar},
                                                               {"hover", tokens->hover},
                                                               {"soft", tokens->soft}};
            QList<std::pair<QByteArray, QColor>> inks{{"text", tokens->text},
                                                      {"text2", tokens->text2},
                                                      {"text3", tokens->text3},
                                                      {"accent", tokens->accent}};
            for (int hue = 0; hue < hueCount; ++hue)
                inks << std::pair(QByteArray("hue ") + QByteArray::number(hue),
                                  tokens->hues[size_t(hue)].ink);
            for (const auto &[inkName, ink] : inks) {
                for (const auto &[groundName, ground] : grounds)
                    QTest::newRow(theme + inkName + " on " + groundName) << ink << ground << 4.5;
            }
            for (int hue = 0; hue < hueCount; ++hue) {
                const HueTokens &colors = tokens->hues[size_t(hue)];
                const QByteArray name = theme + "hue " + QByteArray::number(hue);
                QTest::newRow(name + " on its soft") << colors.ink << colors.soft << 4.5;
                QTest::newRow(name + " under its glyph") << tokens->glyph << colors.ink << 4.5;
            }
            QTest::newRow(theme + "text on accent") << tokens->onAccent << tokens->accent << 4.5;
            for (const QColor &ground : {tokens->surface, tokens->window, tokens->sidebar})
                QTest::newRow(theme + "control on " + ground.name().toLatin1())
                    << tokens->control << ground << 3.0;
        }
    }
    void holdsContrast()
    {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        QVERIFY2(contrast(ink, ground) >= least,
                 qPrintable(QString::number(contrast(ink, ground))));
    }

    void findsTheTokensOfItsPalette()
    {
        QVERIFY(!tokensOf(paletteOf(lightTokens())).dark);
        QVERIFY(tokensOf(paletteOf(darkTokens())).dark);
    }

    void drawsEveryStatusInItsHue()
    {
        for (int status = 0; status <= int(Status::Unknown); ++status) {
            const auto value = static_cast<Status>(status);
            const QColor ink = darkTokens().hue(statusHue(value)).ink;
            const QImage image =
                renderIcon({statusIconName(value), 20, ink, darkTokens().glyph, 2}).toImage();
            QCOMPARE(image.size(), QSize(40, 40));
            bool found = false;
            for (int y = 0; y < image.height() && !found; ++y) {
                for (int x = 0; x < image.width() && !found; ++x)
                    found = image.pixelColor(x, y) == ink;
            }
            QVERIFY2(found, qPrintable(toText(value)));
        }
    }

    void knowsAnIconForEveryKind()
    {
        for (int kind = 0; kind <= int(Kind::Other); ++kind) {
            const QImage image =
                renderIcon({kindIconName(static_cast<Kind>(kind)), 16, Qt::black}).toImage();
            QVERIFY(image.pixelColor(8, 8).isValid());
            QVERIFY(image != QImage(image.size(), image.format()));
        }
    }
};

QTEST_MAIN(TokensTest)
#include "tst_tokens.moc"
