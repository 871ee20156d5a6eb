// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/networkplan.h"
#include "model/translator.h"
#include "tests/testutils.h"

#include <algorithm>

using namespace heed;

/// The model that comes with Heed, as it stands in resources/.
class tst_BundledModel : public QObject
{
    Q_OBJECT

private:
    const std::filesystem::path m_folder = std::filesystem::path(HEED_SOURCE_DIR) / "resources/model";
    std::unique_ptr<Translator> m_translator;

private Q_SLOTS:
    void initTestCase() { m_translator = openTranslator(m_folder); }

    void isSmallAndComplete()
    {
        const ModelInfo& info = m_translator->info();
        QCOMPARE(info.storage, std::string("float16"));
        QVERIFY(info.weightBytes <= 32'000'000);
        QVERIFY(info.hasTokenizer);
        QVERIFY(info.unusedTensors.empty());
        QVERIFY(std::filesystem::exists(m_folder / "README.md")); // the model card
        std::int64_t sum = 0;
        for (const NetworkBlock& block : networkPlan(info))
            sum += block.parameters;
        QCOMPARE(sum, info.parameters);
    }

    void translatesEverydaySentences_data()
    {
        QTest::addColumn<std::string>("source");
        QTest::addColumn<std::string>("target");
        QTest::newRow("question") << std::string("Where is the station?") << std::string("Où est la gare ?");
        QTest::newRow("negation") << std::string("I do not know where she lives.")
                                  << std::string("Je ne sais pas où elle vit.");
        QTest::newRow("future") << std::string("We will go to Paris tomorrow.")
                                << std::string("Nous irons à Paris demain.");
        QTest::newRow("elision") << std::string("I have never seen such a big dog.")
                                 << std::string("Je n'ai jamais vu un aussi gros chien.");
        QTest::newRow("idiom of politeness") << std::string("I would like a cup of coffee, please.")
                                             << std::string("Je voudrais une tasse de café, s'il vous plaît.");
    }

    /// Checked by a reader of French: accents, elision and the space before the question mark are as written French
    /// has them. Any hypothesis may be the right one.
    void translatesEverydaySentences()
    {
        QFETCH(std::string, source);
        QFETCH(std::string, target);
        const Translation translation = m_translator->translate(source, {}, {}, {});
        QCOMPARE(translation.sentences.size(), std::size_t(1));
        std::vector<std::string> texts;
        for (const Hypothesis& hypothesis : translation.sentences.front().hypotheses)
            texts.push_back(hypothesis.text);
        QVERIFY2(std::find(texts.begin(), texts.end(), target) != texts.end(), texts.front().c_str());
    }
};

QTEST_GUILESS_MAIN(tst_BundledModel)
#include "tst_bundledmodel.moc"
