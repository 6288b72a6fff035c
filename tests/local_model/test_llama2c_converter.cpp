// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/llama2c_converter.h"

#include "local_model/gguf_types.h"
#include "local_model/llama_server.h"
#include "local_model/model_header.h"
#include "support/room_program.h"
#include "tiny_llama2c.h"

#include <QFile>
#include <QFloat16>
#include <QHash>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cmath>

using namespace agate;
using agate::tests::TinyLlama2c;

namespace
{

struct Tensor {
    QList<quint64> dimensions;
    quint32 type = 0;
    QByteArray bytes;

    /// Written apart from the code under test: each 34 bytes of Q8_0 are a half-precision scale and 32 signed bytes.
    QList<float> numbers() const
    {
        QList<float> numbers;
        if (type == gguf::F32) {
            for (qsizetype i = 0; i + 4 <= bytes.size(); i += 4)
                numbers.append(std::bit_cast<float>(qFromLittleEndian<quint32>(bytes.constData() + i)));
            return numbers;
        }
        for (qsizetype i = 0; i + 34 <= bytes.size(); i += 34) {
            const float scale = std::bit_cast<qfloat16>(qFromLittleEndian<quint16>(bytes.constData() + i));
            for (qsizetype j = 0; j < 32; ++j)
                numbers.append(scale * float(qint8(bytes.at(i + 2 + j))));
        }
        return numbers;
    }
};

struct Gguf {
    QHash<QByteArray, QByteArray> texts;
    QHash<QByteArray, QByteArrayList> lists;
    QHash<QByteArray, quint32> numbers;
    QHash<QByteArray, Tensor> tensors;
};

/// A plain reader for files that are known to be good.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes) : m_bytes(bytes) { }

    Gguf read()
    {
        Gguf file;
        m_at = 8;
        const auto tensors = take<quint64>();
        const auto keys = take<quint64>();
        for (quint64 i = 0; i < keys; ++i) {
            const QByteArray key = text();
            value(file, key, take<quint32>());
        }
        QList<std::pair<QByteArray, quint64>> places;
        for (quint64 i = 0; i < tensors; ++i) {
            const QByteArray name = text();
            Tensor tensor;
            const auto count = take<quint32>();
            for (quint32 d = 0; d < count; ++d)
                tensor.dimensions.append(take<quint64>());
            tensor.type = take<quint32>();
            places.append({name, take<quint64>()});
            file.tensors.insert(name, tensor);
        }
        const qsizetype data = (m_at + 31) / 32 * 32;
        for (const auto &[name, offset] : std::as_const(places)) {
            Tensor &tensor = file.tensors[name];
            quint64 elements = 1;
            for (const quint64 length : std::as_const(tensor.dimensions))
                elements *= length;
            const quint64 size = tensor.type == gguf::F32 ? elements * 4 : elements / 32 * 34;
            tensor.bytes = m_bytes.sliced(data + qsizetype(offset), qsizetype(size));
        }
        return file;
    }

private:
    template <typename T>
    T take()
    {
        const T number = qFromLittleEndian<T>(m_bytes.constData() + m_at);
        m_at += qsizetype(sizeof(T));
        return number;
    }

    QByteArray text()
    {
        const auto length = qsizetype(take<quint64>());
        m_at += length;
        return m_bytes.sliced(m_at - length, length);
    }

    void value(Gguf &file, const QByteArray &key, quint32 type)
    {
        if (type == 8) {
            file.texts.insert(key, text());
        } else if (type == 9) {
            const auto kind = take<quint32>();
            const auto count = take<quint64>();
            for (quint64 i = 0; i < count; ++i)
                file.lists[key].append(kind == 8 ? text() : QByteArray::number(take<qint32>()));
        } else if (type == 7) {
            file.numbers.insert(key, take<quint8>());
        } else {
            file.numbers.insert(key, take<quint32>());
        }
    }

    QByteArray m_bytes;
    qsizetype m_at = 0;
};

/// The largest difference, as a share of the largest number.
double difference(const QList<float> &got, std::span<const float> wanted)
{
    if (size_t(got.size()) != wanted.size())
        return 1e9;
    double largest = 1e-9;
    double apart = 0;
    for (qsizetype i = 0; i < got.size(); ++i) {
        largest = std::max(largest, std::abs(double(wanted[size_t(i)])));
        apart = std::max(apart, std::abs(double(got.at(i)) - double(wanted[size_t(i)])));
    }
    return apart / largest;
}

const ModelLabel label{QStringLiteral("tiny"), QStringLiteral("mit"), {QStringLiteral("en")}};

} // namespace

class TestLlama2cConverter : public QObject
{
    Q_OBJECT

private slots:

    void keepsEveryWeightInItsPlace_data()
    {
        QTest::addColumn<TinyLlama2c>("tiny");
        QTest::newRow("as stories15M") << TinyLlama2c{};
        QTest::newRow("fewer key heads, rows that Q8_0 cannot hold") << TinyLlama2c{.hidden = 44, .keyHeads = 2};
        QTest::newRow("a classifier of its own") << TinyLlama2c{.ownClassifier = true};
        QTest::newRow("byte tokens as older exports write them") << TinyLlama2c{.rawBytes = true};
    }

    void keepsEveryWeightInItsPlace()
    {
        QFETCH(TinyLlama2c, tiny);
        const auto source = tests::makeLlama2c(tiny);
        const auto made = convertLlama2c(source.checkpoint, source.tokenizer, label);
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().detail));
        const Gguf file = Reader(*made).read();
        QCOMPARE(file.texts.value("general.architecture"), QByteArray("llama"));
        QCOMPARE(file.texts.value("general.license"), QByteArray("mit"));
        QCOMPARE(file.numbers.value("llama.attention.head_count_kv"), tiny.keyHeads);
        QCOMPARE(file.numbers.value("llama.context_length"), tiny.sequence);
        QCOMPARE(file.tensors.size(), source.tensors.size());
        for (auto it = source.tensors.cbegin(); it != source.tensors.cend(); ++it) {
            const Tensor tensor = file.tensors.value(it.key());
            const auto &[columns, rows, numbers] = it.value();
            QVERIFY2(!tensor.bytes.isEmpty(), it.key().constData());
            QCOMPARE(tensor.dimensions, rows == 0 ? QList<quint64>{columns} : (QList<quint64>{columns, rows}));
            QCOMPARE(tensor.type, rows == 0 || columns % 32 != 0 ? quint32(gguf::F32) : quint32(gguf::Q8_0));
            // 127 steps each way, and a scale in half precision.
            const double apart = difference(tensor.numbers(), numbers);
            QVERIFY2(apart < (tensor.type == gguf::F32 ? 1e-9 : 0.5 / 127 + 1e-3),
                     qPrintable(QStringLiteral("%1: %2").arg(QString::fromUtf8(it.key())).arg(apart)));
        }
        const auto tokens = file.lists.value("tokenizer.ggml.tokens");
        const auto kinds = file.lists.value("tokenizer.ggml.token_type");
        QCOMPARE(tokens.size(), qsizetype(tiny.vocabulary));
        QCOMPARE(tokens.mid(0, 4), QByteArrayList({"<unk>", "<s>", "</s>", "<0x00>"}));
        QCOMPARE(tokens.at(3 + 0x20), QByteArray("<0x20>"));
        QCOMPARE(tokens.at(3 + 0xff), QByteArray("<0xFF>"));
        QCOMPARE(tokens.at(259), QByteArray("\xE2\x96\x81t"));
        QCOMPARE(kinds.mid(0, 4), QByteArrayList({"2", "3", "3", "6"}));
        QCOMPARE(kinds.at(258), QByteArray("6"));
        QCOMPARE(kinds.at(259), QByteArray("1"));
        QCOMPARE(file.numbers.value("tokenizer.ggml.add_bos_token"), 1U);
    }

    void theServerTakesIt_data()
    {
        QTest::addColumn<bool>("rawBytes");
        QTest::newRow("bytes by name") << false;
        QTest::newRow("bytes as characters") << true;
    }

    void theServerTakesIt()
    {
        QFETCH(bool, rawBytes);
        QTemporaryDir folder;
        const auto source = tests::makeLlama2c({.rawBytes = rawBytes});
        const auto made = convertLlama2c(source.checkpoint, source.tokenizer, label);
        QVERIFY(made.has_value());
        QFile file(folder.filePath(QStringLiteral("tiny.gguf")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*made) == made->size());
        file.close();
        const auto header = readModelHeader(file.fileName());
        QVERIFY2(header.has_value(), header ? "" : qPrintable(header.error().detail));
        QCOMPARE(header->languages, QStringList{QStringLiteral("en")});
        LlamaServer server;
        QSignalSpy ready(&server, &LlamaServer::ready);
        QSignalSpy failed(&server, &LlamaServer::failed);
        const bool installed = !server.program().isEmpty();
        if (!installed)
            qInfo("llama-server is not installed: only what Agate answers then is tested");
        server.ensure(file.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty() || !failed.isEmpty(), 60'000);
        QCOMPARE(ready.size(), installed ? 1 : 0);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("checkpoint");
        QTest::addColumn<QByteArray>("tokenizer");
        QTest::addColumn<ConversionError::Kind>("kind");
        using Kind = ConversionError::Kind;
        const auto good = tests::makeLlama2c({});
        const auto with = [&good](qsizetype at, qint32 number) {
            QByteArray bytes = good.checkpoint;
            qToLittleEndian(number, bytes.data() + at);
            return bytes;
        };
        QTest::newRow("nothing") << QByteArray() << good.tokenizer << Kind::Checkpoint;
        QTest::newRow("header only") << good.checkpoint.first(28) << good.tokenizer << Kind::Checkpoint;
        QTest::newRow("a byte short") << good.checkpoint.chopped(1) << good.tokenizer << Kind::Checkpoint;
        QTest::newRow("a byte long") << good.checkpoint + 'x' << good.tokenizer << Kind::Checkpoint;
        QTest::newRow("no layers") << with(8, 0) << good.tokenizer << Kind::Checkpoint;
        QTest::newRow("a negative width") << with(0, -64) << good.tokenizer << Kind::Checkpoint;
        QTest::newRow("2^31 - 1 tokens") << with(20, 0x7fffffff) << good.tokenizer << Kind::Checkpoint;
        QTest::newRow("-2^31 tokens") << with(20, qint32(0x80000000)) << good.tokenizer << Kind::Checkpoint;
        QTest::newRow("a million of everything") << with(0, 1'000'000) << good.tokenizer << Kind::Checkpoint;
        QTest::newRow("heads that do not divide") << with(12, 5) << good.tokenizer << Kind::Checkpoint;
        QTest::newRow("a tokenizer cut short") << good.checkpoint << good.tokenizer.chopped(1) << Kind::Tokenizer;
        QTest::newRow("no tokenizer") << good.checkpoint << QByteArray() << Kind::Tokenizer;
        QTest::newRow("bytes behind the tokenizer") << good.checkpoint << good.tokenizer + 'x' << Kind::Tokenizer;
        QByteArray strange = good.tokenizer;
        QTest::newRow("a byte that no token stands for") << good.checkpoint << strange.replace("<0x7F>", "<0x7f>") << Kind::Tokenizer;
        const auto few = tests::makeLlama2c({.vocabulary = 200});
        QTest::newRow("fewer tokens than bytes") << few.checkpoint << few.tokenizer << Kind::Tokenizer;
        QByteArray huge = good.tokenizer;
        qToLittleEndian(0x7fffffff, huge.data() + 8);
        QTest::newRow("a token of 2 GiB") << good.checkpoint << huge << Kind::Tokenizer;
    }

    void refuses()
    {
        QFETCH(QByteArray, checkpoint);
        QFETCH(QByteArray, tokenizer);
        QFETCH(ConversionError::Kind, kind);
        const auto made = convertLlama2c(checkpoint, tokenizer, label);
        QVERIFY(!made.has_value());
        QVERIFY2(made.error().kind == kind, qPrintable(made.error().detail));
    }
};

AGATE_TEST(TestLlama2cConverter)
#include "test_llama2c_converter.moc"
