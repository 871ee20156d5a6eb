// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/checkpoint/tensorstore.h"
#include "tests/testutils.h"

#include <QTest>

#include <ATen/Functions.h>
#include <map>
#include <string>
#include <torch/csrc/jit/serialization/import.h>
#include <torch/csrc/jit/serialization/pickle.h>

using namespace heed;

namespace {

using Tensors = std::map<std::string, at::Tensor>;

/// A dictionary of tensors that torch.save() wrote, by LibTorch's unpickler.
Tensors unpickled(const std::filesystem::path& path)
{
    const std::string content = test::readFile(path);
    Tensors tensors;
    for (const auto& entry : torch::jit::pickle_load({content.begin(), content.end()}).toGenericDict())
        tensors.emplace(entry.key().toStringRef(), entry.value().toTensor());
    return tensors;
}

/// A script module's parameters and buffers, by LibTorch's loader.
Tensors loaded(const std::filesystem::path& path)
{
    Tensors tensors;
    const torch::jit::Module module = torch::jit::load(path.string());
    for (const auto& entry : module.named_parameters())
        tensors.emplace(entry.name, entry.value);
    for (const auto& entry : module.named_buffers())
        tensors.emplace(entry.name, entry.value);
    return tensors;
}

void compare(const TensorStore& store, const Tensors& expected)
{
    QVERIFY(!expected.empty());
    QCOMPARE(store.tensors().size(), expected.size());
    for (const auto& [name, tensor] : expected) {
        QVERIFY2(store.tensors().contains(name), name.c_str());
        const TensorView& view = store.tensors().at(name);
        QVERIFY2(view.shape == tensor.sizes().vec(), name.c_str());
        if (!tensor.is_floating_point())
            continue; // no weights
        const at::Tensor floats = tensor.detach().to(at::kFloat).contiguous();
        const std::vector<float> values(floats.data_ptr<float>(), floats.data_ptr<float>() + floats.numel());
        QVERIFY2(toFloat32(view) == values, name.c_str());
    }
}

} // namespace

/// Our reader of PyTorch's files, which runs no code and copies nothing, against LibTorch's own readers.
class tst_Unpickler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stateDict();
    void scriptModule();
};

/// A file of the Hugging Face layout. Of those in pytorch/, LibTorch 1.13's unpickler reads none: it makes nothing of a
/// state_dict() with its metadata, and knows neither a torch.nn.Parameter nor a dictionary of one entry.
void tst_Unpickler::stateDict()
{
    const std::filesystem::path path = test::dataPath("golden/marian/model_bin/pytorch_model.bin");
    compare(*openTensorFile(path), unpickled(path));
}

void tst_Unpickler::scriptModule()
{
    const std::filesystem::path path = test::dataPath("pytorch/script.pt");
    compare(*openTensorFile(path), loaded(path));
}

QTEST_APPLESS_MAIN(tst_Unpickler)
#include "tst_unpickler.moc"
