// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/families/families.h"
#include "model/checkpoint/familynames.h"
#include "model/checkpoint/modelconfig.h"
#include "tests/testutils.h"

#include <QTest>

#include <string>
#include <vector>

using namespace heed;

namespace {

/// Tensors without values.
class FakeStore final : public TensorStore
{
public:
    explicit FakeStore(const QStringList& names)
    {
        for (const QString& name : names)
            m_tensors[name.toStdString()].shape = {2, 3};
    }
    std::map<std::string, TensorView>& editable() { return m_tensors; }

    const std::filesystem::path& path() const override { return m_path; }
    const std::map<std::string, TensorView>& tensors() const override { return m_tensors; }
    const std::filesystem::path& fileOf(const std::string& name) const override
    {
        return m_tensors.contains(name) ? m_path : m_unknown;
    }
    std::vector<const MappedFile*> files() const override { return {}; }
    void release(std::span<const std::byte>) const override { }

private:
    std::filesystem::path m_path = "weights";
    std::filesystem::path m_unknown = "unknown";
    std::map<std::string, TensorView> m_tensors;
};

WeightNames namesOf(const char* modelType)
{
    ModelConfig config;
    config.modelType = modelType;
    return weightNames(config);
}

} // namespace

class TestFamilyNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unwraps_data();
    void unwraps();
    void takesTheBatchFromPositions();
};

void TestFamilyNames::unwraps_data()
{
    QTest::addColumn<QByteArray>("family");
    QTest::addColumn<QStringList>("stored");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const char* family, const QStringList& stored, const QStringList& expected) {
        QTest::newRow(name) << QByteArray(family) << stored << expected;
    };
    const QString query = "transformer.encoder.layers.0.self_attn.in_proj_weight";
    row("as it should be", "nn_transformer", {query, "fc.weight"}, {query, "fc.weight"});
    row("DataParallel", "nn_transformer", {"module." + query, "module.fc.weight"}, {query, "fc.weight"});
    row("torch.compile", "nn_transformer", {"_orig_mod." + query, "_orig_mod.fc.weight"}, {query, "fc.weight"});
    row("Lightning and torch.compile", "nn_transformer", {"model._orig_mod." + query, "model._orig_mod.fc.weight"},
        {query, "fc.weight"});
    row("a part is compiled", "nn_transformer",
        {"transformer._orig_mod.encoder.layers.0.self_attn.in_proj_weight", "fc.weight"}, {query, "fc.weight"});
    row("another family's names stay", "nn_transformer", {"a.weight", "module.b"}, {"a.weight", "module.b"});
    const QString bart = "encoder.layers.0.self_attn.q_proj.weight";
    row("transformers", "bart", {"model." + bart, "final_logits_bias"}, {"model." + bart, "final_logits_bias"});
    row("a base model", "bart", {bart, "shared.weight", "decoder.layers.0.fc1.weight"},
        {"model." + bart, "model.shared.weight", "model.decoder.layers.0.fc1.weight"});
    row("Lightning around transformers", "bart", {"model.model." + bart, "model.lm_head.weight"},
        {"model." + bart, "lm_head.weight"});
    row("T5 in a wrapper", "t5", {"net.encoder.block.0.layer.0.SelfAttention.q.weight", "net.shared.weight"},
        {"encoder.block.0.layer.0.SelfAttention.q.weight", "shared.weight"});
}

void TestFamilyNames::unwraps()
{
    QFETCH(QByteArray, family);
    QFETCH(QStringList, stored);
    QFETCH(QStringList, expected);
    const auto store = withFamilyNames(std::make_unique<FakeStore>(stored), namesOf(family));
    QCOMPARE(int(store->tensors().size()), int(expected.size()));
    for (const QString& name : expected) {
        QVERIFY2(store->tensors().contains(name.toStdString()), qPrintable(name));
        QCOMPARE(store->fileOf(name.toStdString()).string(), std::string("weights"));
    }
}

void TestFamilyNames::takesTheBatchFromPositions()
{
    auto fake = std::make_unique<FakeStore>(QStringList{"pos_encoder.pe", "pos_decoder.pe", "fc.weight"});
    fake->editable()["pos_encoder.pe"].shape = {32, 1, 16};
    fake->editable()["pos_decoder.pe"].shape = {1, 32, 16};
    const auto store = withFamilyNames(std::move(fake), namesOf("nn_transformer"));
    using Shape = std::vector<std::int64_t>;
    QCOMPARE(store->tensors().at("pos_encoder.pe").shape, (Shape{32, 16}));
    QCOMPARE(store->tensors().at("pos_decoder.pe").shape, (Shape{32, 16}));
    QCOMPARE(store->tensors().at("fc.weight").shape, (Shape{2, 3}));
}

QTEST_GUILESS_MAIN(TestFamilyNames)

#include "tst_familynames.moc"
