// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/webpage.h"
#include "faketranslator.h"
#include "model/error.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>
#include <QUrl>

#include <cmath>
#include <memory>
#include <string>

using namespace heed;
using namespace heed::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostMilliseconds = 90'000; // Chromium starts slowly on a busy machine
const std::string kHostile = "one </script><script>document.title='owned'</script> <img/src=x/onerror=alert(1)> "
                             "&lt;b&gt; {{script}} \"quoted\" 'single' \u202Eright-to-left";

std::shared_ptr<const Translation> translationOf(const std::string& text, int layers = 2, int heads = 3)
{
    return std::make_shared<const Translation>(fakeTranslation(text, layers, heads));
}

QString pageOf(const WebPageRequest& request)
{
    return QString::fromStdString(webPage(request));
}

/// The JSON between the tags of the data block.
QJsonObject dataOf(const QString& page)
{
    const QString begin = u"<script type=\"application/json\" id=\"data\">"_s;
    const qsizetype from = page.indexOf(begin) + begin.size();
    return QJsonDocument::fromJson(page.mid(from, page.indexOf(u"</script>"_s, from) - from).toUtf8()).object();
}

/// Codes of packed numbers.
std::vector<quint16> codesOf(const std::string& base64)
{
    const QByteArray bytes = QByteArray::fromBase64(QByteArray::fromStdString(base64));
    std::vector<quint16> codes(std::size_t(bytes.size()) / 2);
    for (std::size_t index = 0; index < codes.size(); ++index)
        codes[index] = qFromLittleEndian<quint16>(bytes.constData() + 2 * index);
    return codes;
}

/// The element of that id in a page that Chromium printed: its text as HTML.
QString elementOf(const QString& dom, const QString& id)
{
    const QRegularExpression element(u"id=\"%1\"[^>]*>([^<]*)<"_s.arg(id));
    return element.match(dom).captured(1);
}

/// What a page says of itself once its script has run.
QString attributeOf(const QString& dom, const QString& name)
{
    return QRegularExpression(u"<html[^>]* data-%1=\"([^\"]*)\""_s.arg(name)).match(dom).captured(1);
}

} // namespace

/// The page as a file, and as Chromium shows it.
class TestHtmlPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void packedNumbersAreThoseOfTheTrace_data();
    void packedNumbersAreThoseOfTheTrace();
    void dataNameModelDecodingAndDate();
    void probabilitiesAreThoseOfTheHypothesis();
    void unknownProbabilitiesAreLeftOut();
    void textsStayText();
    void nothingComesFromTheNetwork();
    void sizeStaysSmall();
    void aFailedExportLeavesTheOldFile();
    void chromiumShowsWhatItOpensWith();
    void chromiumFollowsTheFragment_data();
    void chromiumFollowsTheFragment();
    void chromiumReadsTheTracesNumbers_data();
    void chromiumReadsTheTracesNumbers();
    void chromiumRunsNoForeignScript();

private:
    /// The document after the page's script has run, printed by Chromium.
    QString domOf(const WebPageRequest& request, const QString& fragment = {});

    QString m_chromium; ///< empty: not installed
    std::unique_ptr<QTemporaryDir> m_folder;
};

#define SKIP_WITHOUT_CHROMIUM()                                                                                        \
    if (m_chromium.isEmpty())                                                                                          \
    QSKIP("Chromium is not installed, so the page was not opened in a browser: apt-get install chromium")

void TestHtmlPage::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (const QString& name : {u"chromium"_s, u"chromium-browser"_s, u"google-chrome"_s})
        if (m_chromium.isEmpty())
            m_chromium = QStandardPaths::findExecutable(name);
}

QString TestHtmlPage::domOf(const WebPageRequest& request, const QString& fragment)
{
    const QString path = m_folder->filePath(u"page.html"_s);
    writeWebPage(path.toStdString(), request);
    QUrl url = QUrl::fromLocalFile(path);
    url.setFragment(fragment);
    QProcess chromium;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_folder->path());
    chromium.setProcessEnvironment(environment);
    chromium.start(m_chromium, {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--disable-dev-shm-usage"_s,
                                u"--user-data-dir="_s + m_folder->filePath(u"profile"_s), u"--window-size=1280,1000"_s,
                                u"--dump-dom"_s, url.toString()});
    if (!chromium.waitForFinished(kMostMilliseconds)) {
        chromium.kill();
        chromium.waitForFinished();
        qWarning("Chromium did not end.");
    }
    return QString::fromUtf8(chromium.readAllStandardOutput());
}

void TestHtmlPage::packedNumbersAreThoseOfTheTrace_data()
{
    QTest::addColumn<AttentionKind>("kind");
    QTest::newRow("encoder") << AttentionKind::Encoder;
    QTest::newRow("decoder, a triangle") << AttentionKind::Decoder;
    QTest::newRow("cross") << AttentionKind::Cross;
}

void TestHtmlPage::packedNumbersAreThoseOfTheTrace()
{
    QFETCH(AttentionKind, kind);
    const auto translation = translationOf("one two three four");
    const auto trace = translation->sentences.front().record->trace(0);
    const PackedAttention packed = packAttention(*trace, kind);
    QCOMPARE(packed.shape, trace->shape(kind));
    QCOMPARE(packed.isCausal, kind == AttentionKind::Decoder);
    const auto weights = codesOf(packed.weights);
    const auto scores = codesOf(packed.scores);
    QCOMPARE(weights.size(), scores.size());
    std::size_t at = 0;
    for (int index = 0; index < packed.shape.layers * packed.shape.heads; ++index) {
        const HeadIndex head{kind, index / packed.shape.heads, index % packed.shape.heads};
        const Matrix exact = trace->weights(head);
        const Matrix exactScores = trace->scores(head);
        const double step = (double(packed.high[std::size_t(index)]) - packed.low[std::size_t(index)]) / 65534.0;
        for (int query = 0; query < exact.rows(); ++query) {
            for (int key = 0; key < (packed.isCausal ? query + 1 : exact.columns()); ++key, ++at) {
                QVERIFY(std::abs(weights[at] / 65535.0 - double(exact(query, key))) < 0.8e-5);
                const double score = packed.low[std::size_t(index)] + (scores[at] - 1.0) * step;
                QVERIFY(scores[at] > 0);
                QVERIFY(std::abs(score - double(exactScores(query, key))) < 0.51 * step + 1e-5);
            }
        }
    }
    QCOMPARE(at, weights.size());
}

void TestHtmlPage::dataNameModelDecodingAndDate()
{
    auto translation = std::make_shared<Translation>(fakeTranslation("one two", 2, 3));
    auto model = std::make_shared<ModelInfo>();
    model->name = "en-fr";
    model->encoderLayers = 6;
    model->decoderLayers = 2;
    model->encoderHeads = model->decoderHeads = 8;
    translation->model = model;
    translation->options.beamSize = 5;
    const QDateTime date(QDate(2026, 1, 2), QTime(3, 4, 5));
    const QString page = pageOf({translation, {}, {}, date});
    QVERIFY(page.contains(u">Model: en-fr (layers: 6+2, heads: 8, d_model: 0). Decoding: beam search of size 5.</p>"_s));
    const QJsonObject data = dataOf(page);
    QVERIFY(data[u"model"_s].toString().startsWith(u"en-fr (layers: 6+2, heads: 8"_s));
    QCOMPARE(data[u"decoding"_s].toString(), u"beam search of size 5"_s);
    QCOMPARE(data[u"created"_s].toString(), u"2026-01-02T03:04:05"_s);
}

void TestHtmlPage::probabilitiesAreThoseOfTheHypothesis()
{
    const auto translation = translationOf("one two");
    const QJsonObject sentence = dataOf(pageOf({translation, {}, {}}))[u"sentences"_s].toArray().first().toObject();
    QCOMPARE(sentence[u"source"_s].toString(), u"one two"_s);
    QCOMPARE(sentence[u"target"_s].toString(), u"ONE TWO"_s);
    const QJsonArray tokens = sentence[u"tokens"_s].toObject()[u"target"_s].toArray();
    QCOMPARE(tokens.size(), 3);
    QVERIFY(std::abs(tokens.first()[u"probability"_s].toDouble() - 0.7) < 1e-6);
    const QJsonArray second = tokens.first()[u"top"_s].toArray().at(1).toArray();
    QCOMPARE(second.at(0).toString(), u"other"_s);
    QVERIFY(std::abs(second.at(1).toDouble() - 0.2) < 1e-6);
}

/// As of a translation that was read from a file of attention alone.
void TestHtmlPage::unknownProbabilitiesAreLeftOut()
{
    auto translation = std::make_shared<Translation>(fakeTranslation("one two", 2, 3));
    translation->sentences.front().hypotheses.front().isScored = false;
    const WebPageRequest request{translation, {}, {}};
    QVERIFY(!pageOf(request).contains(u"\"probability\""_s));
    SKIP_WITHOUT_CHROMIUM();
    const QString dom = domOf(request, u"query=2"_s);
    QCOMPARE(attributeOf(dom, u"heed"_s), u"ready"_s);
    QVERIFY(dom.contains(u"The probabilities of this translation are not known."_s));
    QVERIFY(!dom.contains(u"class=\"probability\""_s));
}

void TestHtmlPage::textsStayText()
{
    const QString page = pageOf({translationOf(kHostile), {}, {}});
    QCOMPARE(page.count(u"<script"_s), 2); // the data and the page's own
    QCOMPARE(page.count(u"</script>"_s), 2);
    QVERIFY(!page.contains(u"<img"_s));
    const QJsonObject sentence = dataOf(page)[u"sentences"_s].toArray().first().toObject();
    QCOMPARE(sentence[u"source"_s].toString().toStdString(), kHostile);
}

void TestHtmlPage::nothingComesFromTheNetwork()
{
    const QString page = pageOf({translationOf("one two"), {}, {}});
    QVERIFY(page.contains(u"Content-Security-Policy\" content=\"default-src 'none';"_s));
    QVERIFY(!page.contains(u"unsafe"_s));
    for (const QString& way : {u"http:"_s, u"https:"_s, u"src="_s, u"href="_s, u"url("_s, u"@import"_s, u"fetch("_s,
                               u"XMLHttpRequest"_s, u"eval("_s, u"innerHTML"_s})
        QVERIFY2(!page.contains(way), qPrintable(way));
}

/// BertViz writes 57 MB for 100 tokens.
void TestHtmlPage::sizeStaysSmall()
{
    std::string text;
    for (int word = 0; word < 12; ++word)
        text += "word ";
    const std::size_t ordinary = webPage({translationOf(text, 3, 8), {}, {}}).size();
    for (int word = 12; word < 99; ++word)
        text += "word ";
    const std::size_t hundred = webPage({translationOf(text, 6, 8), {}, {}}).size();
    qInfo("12 words at 3 layers of 8 heads: %zu kB; 100 tokens at 6 layers of 8 heads: %zu kB", ordinary / 1000,
          hundred / 1000);
    QVERIFY(ordinary < 300'000);
    QVERIFY(hundred < 8'000'000);
}

void TestHtmlPage::aFailedExportLeavesTheOldFile()
{
    const QString path = m_folder->filePath(u"kept.html"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    auto bare = std::make_shared<Translation>(fakeTranslation("one two"));
    bare->sentences.front().record.reset();
    QVERIFY_EXCEPTION_THROWN(writeWebPage(path.toStdString(), {bare, {}, {}}), Error);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
    QVERIFY_EXCEPTION_THROWN(
        writeWebPage(m_folder->filePath(u"no/such/folder.html"_s).toStdString(), {translationOf("one"), {}, {}}),
        Error);
}

void TestHtmlPage::chromiumShowsWhatItOpensWith()
{
    SKIP_WITHOUT_CHROMIUM();
    WebPageRequest request{translationOf("one two three\nfour five"), {}, {}};
    request.opened.sentence = 1;
    request.opened.kind = AttentionKind::Encoder;
    request.opened.layer = 1;
    request.opened.head = 2;
    const QString dom = domOf(request);
    QCOMPARE(attributeOf(dom, u"heed"_s), u"ready"_s);
    QCOMPARE(attributeOf(dom, u"kind"_s), u"encoder"_s);
    QCOMPARE(elementOf(dom, u"stage-heading"_s), u"Encoder self-attention, layer 2, head 3"_s);
    QCOMPARE(elementOf(dom, u"source-text"_s), u"four five"_s);
    QCOMPARE(dom.count(QRegularExpression(u"<button[^>]*class=\"head\""_s)), 6);
}

void TestHtmlPage::chromiumFollowsTheFragment_data()
{
    QTest::addColumn<QString>("fragment");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("view");
    QTest::newRow("another head") << u"kind=decoder&layer=2&head=1"_s << u"Decoder self-attention, layer 2, head 1"_s
                                  << u"heatmap"_s;
    QTest::newRow("lines") << u"view=lines&head=3"_s << u"Cross-attention, layer 1, head 3"_s << u"lines"_s;
    QTest::newRow("out of range") << u"kind=nonsense&layer=99&head=-4&query=1000"_s
                                  << u"Cross-attention, layer 2, head 1"_s << u"heatmap"_s;
}

void TestHtmlPage::chromiumFollowsTheFragment()
{
    SKIP_WITHOUT_CHROMIUM();
    QFETCH(QString, fragment);
    QFETCH(QString, heading);
    QFETCH(QString, view);
    const QString dom = domOf({translationOf("one two three"), {}, {}}, fragment);
    QCOMPARE(attributeOf(dom, u"heed"_s), u"ready"_s);
    QCOMPARE(elementOf(dom, u"stage-heading"_s), heading);
    QCOMPARE(attributeOf(dom, u"view"_s), view);
}

void TestHtmlPage::chromiumReadsTheTracesNumbers_data()
{
    QTest::addColumn<HeadIndex>("head");
    QTest::addColumn<int>("query");
    QTest::addColumn<int>("key");
    QTest::newRow("cross") << HeadIndex{AttentionKind::Cross, 1, 2} << 2 << 1;
    QTest::newRow("encoder") << HeadIndex{AttentionKind::Encoder, 0, 1} << 0 << 1;
    QTest::newRow("decoder") << HeadIndex{AttentionKind::Decoder, 1, 0} << 3 << 2;
}

void TestHtmlPage::chromiumReadsTheTracesNumbers()
{
    SKIP_WITHOUT_CHROMIUM();
    QFETCH(HeadIndex, head);
    QFETCH(int, query);
    QFETCH(int, key);
    const auto translation = translationOf("one two three");
    const QString kind = QString::fromStdString(std::string(toString(head.kind)));
    const QString dom = domOf({translation, {}, {}}, u"kind=%1&layer=%2&head=%3&query=%4&key=%5"_s.arg(kind)
                                                         .arg(head.layer + 1)
                                                         .arg(head.head + 1)
                                                         .arg(query + 1)
                                                         .arg(key + 1));
    const auto trace = translation->sentences.front().record->trace(0);
    const QString weight = QString::number(double(trace->weights(head)(query, key)), 'f', 3);
    const QString score = QString::number(double(trace->scores(head)(query, key)), 'f', 2).replace(u'-', QChar(0x2212));
    const QString readout = elementOf(dom, u"readout"_s);
    const QString expected = u"the weight %1, score %2"_s.arg(weight, score);
    QVERIFY2(readout.endsWith(expected), qPrintable(readout + u" instead of "_s + expected));
}

void TestHtmlPage::chromiumRunsNoForeignScript()
{
    SKIP_WITHOUT_CHROMIUM();
    const QString dom = domOf({translationOf(kHostile), {}, {}}, u"query=2&key=2"_s);
    QCOMPARE(attributeOf(dom, u"heed"_s), u"ready"_s);
    QVERIFY(!dom.contains(u"<img"_s));
    QVERIFY(!dom.contains(u"<title>owned"_s));
    QCOMPARE(dom.count(u"<script"_s), 2);
    QVERIFY(elementOf(dom, u"source-text"_s).startsWith(u"one &lt;/script&gt;&lt;script&gt;"_s));
}

QTEST_MAIN(TestHtmlPage)
#include "tst_htmlpage.moc"
