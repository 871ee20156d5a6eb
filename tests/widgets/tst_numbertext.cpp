// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/numbertext.h"

#include "widgets/valuescale.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace heed;
using namespace Qt::StringLiterals;

using Writer = QString (*)(double value, int digits);
Q_DECLARE_METATYPE(Writer)

namespace {

/// The window's language, for as long as it lives.
class Speaking
{
public:
    explicit Speaking(const QLocale& locale) : m_before(QLocale()) { QLocale::setDefault(locale); }
    ~Speaking() { QLocale::setDefault(m_before); }

private:
    QLocale m_before;
};

} // namespace

class TestNumberText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesNumbers_data();
    void writesNumbers();
    void scalesSpeakTheLanguage();
};

void TestNumberText::writesNumbers_data()
{
    QTest::addColumn<Writer>("writer");
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("french");
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    QTest::newRow("a negative decimal has a minus sign") << &decimalText << -12.6 << 2 << u"−12.60"_s << u"−12,60"_s;
    QTest::newRow("what rounds to zero has no sign") << &decimalText << -0.004 << 2 << u"0.00"_s << u"0,00"_s;
    QTest::newRow("what does not has one") << &decimalText << -0.006 << 2 << u"−0.01"_s << u"−0,01"_s;
    QTest::newRow("no digit more than needed") << &digitsText << -12.6 << 3 << u"−12.6"_s << u"−12,6"_s;
    QTest::newRow("as many digits as count") << &digitsText << -7.6941 << 3 << u"−7.69"_s << u"−7,69"_s;
    QTest::newRow("a share") << &digitsText << 0.75 << 3 << u"0.75"_s << u"0,75"_s;
    QTest::newRow("a masked score") << &decimalText << -kInfinity << 2 << u"−∞"_s << u"−∞"_s;
    QTest::newRow("a power of ten") << &exponentText << 2e-4 << 1 << u"2.0e−04"_s << u"2,0e−04"_s;
    QTest::newRow("infinity") << &digitsText << kInfinity << 3 << u"∞"_s << u"∞"_s;
}

void TestNumberText::writesNumbers()
{
    QFETCH(Writer, writer);
    QFETCH(double, value);
    QFETCH(int, digits);
    {
        const Speaking english{QLocale(QLocale::English)};
        QTEST(writer(value, digits), "english");
    }
    const Speaking french{QLocale(QLocale::French)};
    QTEST(writer(value, digits), "french");
}

void TestNumberText::scalesSpeakTheLanguage()
{
    const Speaking french{QLocale(QLocale::French)};
    const ValueMapping mapping(Matrix(1, 1, 1.0F), ValueScale::Linear);
    QStringList texts;
    for (const ValueMapping::Tick& tick : mapping.ticks())
        texts += tick.text;
    QCOMPARE(texts, QStringList({u"0"_s, u"0,25"_s, u"0,5"_s, u"0,75"_s, u"1"_s}));
}

QTEST_MAIN(TestNumberText)
#include "tst_numbertext.moc"
