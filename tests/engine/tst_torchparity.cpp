// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/checkpoint/families/families.h"
#include "model/checkpoint/families/nntransformer.h"
#include "model/checkpoint/familynames.h"
#include "model/engine/decoderstepper.h"
#include "model/engine/sourceencoder.h"
#include "model/layers/torchlayer.h"
#include "tests/engine/golden.h"

#include <cmath>
#include <QTemporaryDir>
#include <torch/nn.h>

using namespace heed;

namespace {

constexpr double kTolerance = 1e-5;
constexpr int kSize = 24;
constexpr int kHeads = 3;
constexpr int kWide = 40;
constexpr int kLayers = 2;
constexpr int kWords = 19;
constexpr int kPositions = 12;

std::vector<float> toVector(const at::Tensor& tensor)
{
    const at::Tensor contiguous = tensor.contiguous();
    return {contiguous.data_ptr<float>(), contiguous.data_ptr<float>() + contiguous.numel()};
}

Matrix toMatrix(const at::Tensor& tensor)
{
    Matrix matrix(int(tensor.size(0)), int(tensor.size(1)));
    std::ranges::copy(toVector(tensor), matrix.values().begin());
    return matrix;
}

std::vector<TokenId> toIds(const std::vector<float>& numbers)
{
    return {numbers.begin(), numbers.end()};
}

std::string difference(const std::vector<float>& actual, const std::vector<float>& expected, std::size_t rows)
{
    return test::worstDifference(std::span(actual), std::span(expected), {rows, expected.size() / rows},
                                 "[position, channel]", kTolerance);
}

/// What one model makes of a source and of the target's beginning.
struct Outcome
{
    std::vector<float> states; ///< of the encoder, [S, d_model]
    std::vector<float> logits; ///< [T, V]
};

/// @param target the decoder's inputs
Outcome compute(const std::filesystem::path& folder, const std::vector<TokenId>& source,
                const std::vector<TokenId>& target)
{
    const ModelConfig config = readModelConfig(folder);
    const WeightNames names = weightNames(config);
    Checkpoint checkpoint(withFamilyNames(openTensorStore(folder), names));
    const auto weights = std::make_shared<NetworkWeights>(readNetworkWeights(checkpoint, config, names));
    const SourceEncoder encoder(weights, 2);
    const auto encoded = encoder.encode(source, false, {});
    DecoderStepper stepper(weights, encoded, 2);
    Outcome outcome{encoded->states, {}};
    for (std::size_t position = 0; position < target.size(); ++position) {
        const StepRow row{target[position], int(position) - 1};
        const std::span<const float> logits = stepper.step({&row, 1});
        outcome.logits.insert(outcome.logits.end(), logits.begin(), logits.end());
    }
    return outcome;
}

/// Parameters whose norms and biases differ from what a fresh module has.
void randomize(torch::nn::Module& module)
{
    const torch::NoGradGuard guard;
    for (at::Tensor& parameter : module.parameters())
        parameter.copy_(parameter.dim() == 1 ? at::randn_like(parameter) * 0.3 + 0.5 : at::randn_like(parameter) * 0.2);
}

/// Named tensors as a file of weights.
class Weights
{
public:
    void add(const std::string& prefix, const torch::nn::Module& module)
    {
        for (const auto& entry : module.named_parameters())
            m_tensors.emplace(prefix + entry.key(), entry.value().detach().contiguous());
    }
    void add(const std::string& name, const at::Tensor& tensor) { m_tensors.emplace(name, tensor.contiguous()); }

    void write(const std::filesystem::path& path) const
    {
        std::vector<TensorToWrite> tensors;
        for (const auto& [name, tensor] : m_tensors) {
            const std::span values(tensor.data_ptr<float>(), std::size_t(tensor.numel()));
            tensors.push_back({name, TensorType::Float32, tensor.sizes().vec(), std::as_bytes(values)});
        }
        writeSafetensors(path, tensors, {});
    }

private:
    std::map<std::string, at::Tensor> m_tensors;
};

void writeConfig(const std::filesystem::path& folder, const std::string& modelType, bool isGelu)
{
    const nlohmann::json config{{"model_type", modelType},
                                {"d_model", kSize},
                                {"nhead", kHeads},
                                {"dim_feedforward", kWide},
                                {"num_encoder_layers", kLayers},
                                {"num_decoder_layers", kLayers + 1},
                                {"activation", isGelu ? "gelu" : "relu"},
                                {"max_len", kPositions},
                                {"src_vocab_size", kWords},
                                {"tgt_vocab_size", kWords},
                                {"bos_token_id", 1},
                                {"eos_token_id", 2}};
    std::ofstream(folder / "config.json") << config.dump();
}

/// Sines and cosines by turns, as Vaswani et al. (2017) write them.
at::Tensor positions()
{
    at::Tensor table = at::empty({kPositions, kSize});
    for (int position = 0; position < kPositions; ++position) {
        for (int channel = 0; channel < kSize; ++channel) {
            const double angle = position / std::pow(10000.0, double(channel - channel % 2) / kSize);
            table[position][channel] = channel % 2 == 0 ? std::sin(angle) : std::cos(angle);
        }
    }
    return table;
}

at::Tensor embedded(const at::Tensor& table, const std::vector<TokenId>& ids)
{
    const auto rows = table.index_select(0, at::tensor(ids, at::kLong));
    return (rows * std::sqrt(double(kSize)) + positions().slice(0, 0, std::int64_t(ids.size()))).unsqueeze(1);
}

at::Tensor causalMask(std::int64_t length)
{
    return at::full({length, length}, -std::numeric_limits<double>::infinity()).triu(1);
}

} // namespace

/// The engine and the single layers against PyTorch: its C++ modules here, and what its Python modules left in files.
class tst_TorchParity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void python_data();
    void python();
    void translatesTheTutorial();
    void transformer_data();
    void transformer();
    void layers_data() { transformer_data(); }
    void layers();

private:
    std::filesystem::path folder() const { return m_folder->path().toStdString(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_TorchParity::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    torch::manual_seed(3);
}

void tst_TorchParity::python_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"numbers", "numbers_norm_first"}) {
        for (int index = 0; index < 2; ++index)
            QTest::addRow("%s, case %d", name, index) << QString(name);
    }
}

void tst_TorchParity::python()
{
    QFETCH(QString, name);
    const std::filesystem::path folder = test::dataPath("pytorch/" + name.toStdString());
    const SafetensorsFile file(folder / "expected.safetensors");
    const std::string prefix = std::string("case") + QTest::currentDataTag()[std::strlen(QTest::currentDataTag()) - 1];
    const std::vector<TokenId> source = toIds(file.toFloat32(prefix + ".source"));
    std::vector<TokenId> inputs = toIds(file.toFloat32(prefix + ".target"));
    inputs.pop_back(); // <eos> is never read
    const Outcome outcome = compute(folder, source, inputs);
    const std::string states = difference(outcome.states, file.toFloat32(prefix + ".encoder"), source.size());
    QVERIFY2(states.empty(), states.c_str());
    const std::string logits = difference(outcome.logits, file.toFloat32(prefix + ".logits"), inputs.size());
    QVERIFY2(logits.empty(), logits.c_str());
}

void tst_TorchParity::translatesTheTutorial()
{
    const auto translator = test::openModel(test::dataPath("pytorch/numbers"));
    QVERIFY(translator->info().hasTokenizer);
    QVERIFY(translator->info().unusedTensors.empty());
    const Translation translation = translator->translate("seven two and five.", {}, {}, {});
    QCOMPARE(translation.text, std::string("sept deux et cinq."));
    QCOMPARE(translation.sentences.front().source.tokens.size(), std::size_t(7)); // with <bos> and <eos>
    QCOMPARE(translation.sentences.front().startToken.piece, std::string("<bos>"));
}

void tst_TorchParity::transformer_data()
{
    QTest::addColumn<bool>("isGelu");
    QTest::newRow("relu") << false;
    QTest::newRow("gelu") << true;
}

void tst_TorchParity::transformer()
{
    QFETCH(bool, isGelu);
    torch::nn::TransformerOptions options(kSize, kHeads, kLayers, kLayers + 1);
    options.dim_feedforward(kWide);
    if (isGelu)
        options.activation(torch::kGELU);
    torch::nn::Transformer transformer(options);
    torch::nn::Embedding encoder(kWords, kSize), decoder(kWords, kSize);
    torch::nn::Linear fc(kSize, kWords);
    transformer->eval();
    Weights weights;
    for (torch::nn::Module* module :
         std::initializer_list<torch::nn::Module*>{&*transformer, &*encoder, &*decoder, &*fc})
        randomize(*module);
    weights.add("module.transformer.", *transformer);
    weights.add("module.encoder.", *encoder);
    weights.add("module.decoder.", *decoder);
    weights.add("module.fc.", *fc);
    weights.write(folder() / "model.safetensors");
    writeConfig(folder(), "nn_transformer", isGelu);

    const torch::NoGradGuard guard;
    const std::vector<TokenId> source{1, 7, 11, 3, 18, 2};
    const std::vector<TokenId> target{1, 5, 16, 9};
    const at::Tensor states
        = transformer->encoder.ptr()->as<torch::nn::TransformerEncoder>()->forward(embedded(encoder->weight, source));
    const at::Tensor output = transformer->forward(embedded(encoder->weight, source), embedded(decoder->weight, target),
                                                   {}, causalMask(std::int64_t(target.size())));
    const Outcome outcome = compute(folder(), source, target);
    const std::string ofStates = difference(outcome.states, toVector(states), source.size());
    QVERIFY2(ofStates.empty(), ofStates.c_str());
    const std::string ofLogits = difference(outcome.logits, toVector(fc->forward(output)), target.size());
    QVERIFY2(ofLogits.empty(), ofLogits.c_str());
}

void tst_TorchParity::layers()
{
    QFETCH(bool, isGelu);
    torch::nn::TransformerEncoderLayerOptions encoderOptions(kSize, kHeads);
    torch::nn::TransformerDecoderLayerOptions decoderOptions(kSize, kHeads);
    encoderOptions.dim_feedforward(kWide);
    decoderOptions.dim_feedforward(kWide);
    if (isGelu) {
        encoderOptions.activation(torch::kGELU);
        decoderOptions.activation(torch::kGELU);
    }
    torch::nn::TransformerEncoderLayer encoder(encoderOptions);
    torch::nn::TransformerDecoderLayer decoder(decoderOptions);
    encoder->eval();
    decoder->eval();
    randomize(*encoder);
    randomize(*decoder);
    Weights weights;
    weights.add("encoder.", *encoder);
    weights.add("decoder.", *decoder);
    weights.write(folder() / "model.safetensors");

    const torch::NoGradGuard guard;
    const at::Tensor source = at::randn({7, 1, kSize});
    const at::Tensor target = at::randn({5, 1, kSize});
    const at::Tensor memory = encoder->forward(source);
    ModelConfig config;
    config.modelSize = kSize;
    config.encoderHeads = config.decoderHeads = kHeads;
    config.encoderFeedForward = config.decoderFeedForward = kWide;
    config.activation = isGelu ? Activation::Gelu : Activation::Relu;
    const auto store = openTensorStore(folder());
    const TorchLayer ourEncoder(*store, config, torchLayerNames("encoder.", false));
    const TorchLayer ourDecoder(*store, config, torchLayerNames("decoder.", true));
    const Matrix read = ourEncoder.run(toMatrix(source.squeeze(1)), {}, false).output;
    const std::vector<float> readValues(read.values().begin(), read.values().end());
    const std::string ofEncoder = difference(readValues, toVector(memory), 7);
    QVERIFY2(ofEncoder.empty(), ofEncoder.c_str());
    for (const bool isCausal : {false, true}) {
        const at::Tensor expected = decoder->forward(target, memory, isCausal ? causalMask(5) : at::Tensor());
        const Matrix written = ourDecoder.run(toMatrix(target.squeeze(1)), read, isCausal).output;
        const std::vector<float> writtenValues(written.values().begin(), written.values().end());
        const std::string ofDecoder = difference(writtenValues, toVector(expected), 5);
        QVERIFY2(ofDecoder.empty(), ofDecoder.c_str());
    }
}

QTEST_GUILESS_MAIN(tst_TorchParity)

#include "tst_torchparity.moc"
