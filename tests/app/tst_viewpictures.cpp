// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/viewpictures.h"
#include "faketranslator.h"
#include "tests/widgets/figuretexts.h"

#include <QTest>

#include <memory>

using namespace heed;
using namespace heed::test;
using namespace Qt::StringLiterals;

/// Every view can be taken out as a picture that says what it is.
class TestViewPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyViewHasItsPicture_data();
    void everyViewHasItsPicture();
    void theChosenTokenIsShown();
    void mapsMarkAChosenTokenOnly();
    void everyStepHasItsPicture();
    void anUnknownViewHasNone();
};

namespace {

std::shared_ptr<const Translation> translationOf(const std::string& text)
{
    auto translation = std::make_shared<Translation>(fakeTranslation(text, 2, 3));
    auto model = std::make_shared<ModelInfo>();
    model->name = "en-fr";
    model->targetVocabulary = 50;
    translation->model = model;
    return translation;
}

/// What a picture says, without line ends.
QString textOf(const Figure& figure)
{
    return figureTexts(figure).join(u' ');
}

} // namespace

void TestViewPictures::everyViewHasItsPicture_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<AttentionKind>("kind");
    for (const std::string_view name : ViewPictures::names()) {
        for (const AttentionKind kind : kAttentionKinds) {
            const QByteArray row = QByteArray(name.data(), qsizetype(name.size())) + ' ' + toString(kind).data();
            QTest::newRow(row.constData()) << QString::fromLatin1(name.data(), qsizetype(name.size())) << kind;
        }
    }
}

void TestViewPictures::everyViewHasItsPicture()
{
    QFETCH(QString, name);
    QFETCH(AttentionKind, kind);
    ViewPictures views(translationOf("one two three"), {});
    Selection selection;
    selection.kind = kind;
    const auto figure = views.picture(name.toStdString(), selection, {});
    if (!figure)
        QSKIP("this view has nothing to show of a made-up translation");
    const QString text = textOf(*figure);
    for (const QString& part : {u"one two three"_s, u"ONE TWO THREE"_s, u"en-fr"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u" is not in: "_s + text));
    QVERIFY2(text.count(u"“one two three”"_s) == 1, qPrintable(text)); // the sentence is named once
    QVERIFY(!renderFigure(*figure, PictureFormat::Png, 72).isEmpty());
    QVERIFY(renderFigure(*figure, PictureFormat::Pdf).startsWith("%PDF"));
}

void TestViewPictures::theChosenTokenIsShown()
{
    ViewPictures views(translationOf("one two three"), {});
    for (const auto& [token, label] : {std::pair(1, u"what “TWO” looks at"_s), {2, u"what “THREE” looks at"_s}}) {
        Selection selection;
        selection.step = selection.query = token;
        const auto figure = views.picture("token", selection, {});
        QVERIFY(figure);
        QVERIFY2(textOf(*figure).contains(label), qPrintable(textOf(*figure)));
    }
}

void TestViewPictures::mapsMarkAChosenTokenOnly()
{
    ViewPictures views(translationOf("one two three"), {});
    for (const char* view : {"heatmap", "analysis"}) {
        Selection selection;
        const auto plain = views.picture(view, selection, {});
        QVERIFY(!textOf(*plain).contains(u" → most to "_s));
        selection.query = selection.step = 1;
        const auto marked = views.picture(view, selection, {});
        QVERIFY2(textOf(*marked).contains(u"TWO → most to "_s), qPrintable(textOf(*marked)));
    }
}

void TestViewPictures::everyStepHasItsPicture()
{
    ViewPictures views(translationOf("one two three"), {});
    if (!views.picture("formula", {}, {}))
        QSKIP("the made-up translation has no vectors");
    QStringList texts;
    for (int step = 0; step < ViewPictures::stepCount("formula"); ++step) {
        const QString text = textOf(*views.picture("formula", {}, {}, step));
        QVERIFY2(text.contains(u"Step %1 of %2"_s.arg(step + 1).arg(ViewPictures::stepCount("formula"))),
                 qPrintable(text));
        QVERIFY(!texts.contains(text));
        texts << text;
    }
    QCOMPARE(textOf(*views.picture("formula", {}, {})), texts.front());
}

void TestViewPictures::anUnknownViewHasNone()
{
    ViewPictures views(translationOf("one"), {});
    QVERIFY(!views.picture("nonsense", {}, {}));
}

QTEST_MAIN(TestViewPictures)
#include "tst_viewpictures.moc"
