// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/model_header.h"

#include "support/models.h"
#include "support/random_gguf.h"
#include "support/room_program.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <random>

#include <sys/stat.h>

using namespace agate;
using Kind = ModelFileError::Kind;

namespace
{

QByteArray u32(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

QByteArray u64(quint64 number)
{
    QByteArray bytes(8, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

QByteArray text(const QByteArray &bytes)
{
    return u64(quint64(bytes.size())) + bytes;
}

QByteArray textKey(const QByteArray &key, const QByteArray &value)
{
    return text(key) + u32(8) + text(value);
}

QByteArray numberKey(const QByteArray &key, quint32 value)
{
    return text(key) + u32(4) + u32(value);
}

QByteArray textsKey(const QByteArray &key, const QByteArrayList &values)
{
    QByteArray bytes = text(key) + u32(9) + u32(8) + u64(quint64(values.size()));
    for (const QByteArray &value : values)
        bytes += text(value);
    return bytes;
}

QByteArray tensor(const QByteArray &name, quint64 columns, quint64 rows, quint32 type, quint64 offset)
{
    return text(name) + u32(2) + u64(columns) + u64(rows) + u32(type) + u64(offset);
}

/// A file by hand, so that what is wrong in it is wrong on purpose.
QByteArray gguf(const QByteArrayList &keys, const QByteArrayList &tensors = {}, qsizetype data = 0, quint32 version = 3)
{
    QByteArray bytes = "GGUF" + u32(version) + u64(quint64(tensors.size())) + u64(quint64(keys.size()));
    for (const QByteArray &key : keys)
        bytes += key;
    for (const QByteArray &each : tensors)
        bytes += each;
    bytes.append((32 - bytes.size() % 32) % 32, '\0');
    return bytes + QByteArray(data, '\x5a');
}

const QByteArrayList &goodKeys()
{
    static const QByteArrayList keys = {
        textsKey("tokenizer.ggml.tokens", {"<unk>", "<s>", "</s>"}),
        textKey("general.architecture", "llama"),
        textKey("general.name", "Good one"),
        textKey("general.license", "apache-2.0"),
        textsKey("general.languages", {"en", "de"}),
        textKey("general.size_label", "1B"),
        numberKey("general.file_type", 15),
        numberKey("llama.context_length", 4096),
        numberKey("llama.block_count", 22),
        numberKey("llama.embedding_length", 2048),
        numberKey("llama.attention.head_count", 32),
        numberKey("llama.attention.head_count_kv", 4),
        textKey("tokenizer.chat_template", "{{ enable_thinking }}"),
    };
    return keys;
}

} // namespace

class TestModelHeader : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QByteArray &bytes, const QString &name = QStringLiteral("model.gguf"))
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

private slots:

    void readsAGoodOne_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArrayList tensors = {tensor("a", 256, 4, 12, 0), tensor("b", 256, 4, 14, 576), tensor("c", 256, 4, 14, 1440)};
        const qsizetype data = 1440 + 4 * 210;
        QTest::newRow("version 3") << gguf(goodKeys(), tensors, data);
        QTest::newRow("version 2") << gguf(goodKeys(), tensors, data, 2);
        const QByteArrayList reversed(goodKeys().crbegin(), goodKeys().crend());
        QTest::newRow("keys the other way round") << gguf(reversed, tensors, data);
        QByteArrayList wide = goodKeys();
        wide.replace(7, text("llama.context_length") + u32(10) + u64(4096));
        wide.replace(8, text("llama.block_count") + u32(3) + QByteArray("\x16\x00", 2));
        wide.replace(11, text("llama.attention.head_count_kv") + u32(9) + u32(5) + u64(3) + u32(2) + u32(4) + u32(3));
        QTest::newRow("numbers of other widths, a figure per layer") << gguf(wide, tensors, data);
        QByteArrayList nested = goodKeys();
        nested.prepend(text("x.nested") + u32(9) + u32(9) + u64(2) + u32(0) + u64(3) + "abc" + u32(8) + u64(1) + text("t"));
        QTest::newRow("an array of arrays") << gguf(nested, tensors, data);
        QTest::newRow("bytes after the end") << gguf(goodKeys(), tensors, data + 777);
    }

    void readsAGoodOne()
    {
        QFETCH(QByteArray, bytes);
        const auto header = readModelHeader(write(bytes));
        QVERIFY2(header.has_value(), header ? "" : qPrintable(header.error().detail));
        QCOMPARE(header->name, QStringLiteral("Good one"));
        QCOMPARE(header->architecture, QStringLiteral("llama"));
        QCOMPARE(header->licence, QStringLiteral("apache-2.0"));
        QCOMPARE(header->languages, QStringList({QStringLiteral("en"), QStringLiteral("de")}));
        QCOMPARE(header->sizeLabel, QStringLiteral("1B"));
        QCOMPARE(header->quantisation, QStringLiteral("Q4_K_M"));
        QCOMPARE(header->contextTokens, 4096);
        QCOMPARE(header->layers, 22);
        QCOMPARE(header->keyValueHeads, 4);
        QCOMPARE(header->keyLength, 64);
        QVERIFY(header->followsInstructions);
        QVERIFY(header->thinks);
        QVERIFY(!header->fillsGaps);
        QCOMPARE(header->parts, 1);
        QCOMPARE(header->fileSize, bytes.size());
        QCOMPARE(header->parameters, 3 * 256 * 4);
        // 22 layers of 4 heads of 64 + 64 numbers of two bytes, for 4,096 tokens, on top of the weights and half a gigabyte.
        QCOMPARE(header->memoryEstimate(4096, 1'000'000), 1'000'000 + 512LL * 1024 * 1024 + 22LL * 4 * 128 * 2 * 4096);
    }

    void namesTheTypeOfMostMatricesWhenTheFileDoesNot()
    {
        QByteArrayList keys = goodKeys();
        keys.removeIf([](const QByteArray &key) { return key.contains("file_type"); });
        const auto header = readModelHeader(
            write(gguf(keys, {tensor("a", 256, 1, 0, 0), tensor("b", 256, 1, 14, 1024), tensor("c", 256, 1, 14, 1248)}, 2000)));
        QVERIFY(header.has_value());
        QCOMPARE(header->quantisation, QStringLiteral("Q6_K"));
    }

    void withoutATemplateItOnlyContinues()
    {
        const auto header = readModelHeader(write(tests::randomGguf()));
        QVERIFY(header.has_value());
        QVERIFY(!header->followsInstructions);
        QCOMPARE(header->contextTokens, 8192);
        QCOMPARE(header->tokenizer, QStringLiteral("llama"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Kind>("kind");
        const QByteArray good = gguf(goodKeys(), {tensor("a", 256, 4, 12, 0)}, 576);
        QTest::newRow("empty") << QByteArray() << Kind::Empty;
        QTest::newRow("one byte") << QByteArray("G") << Kind::NotGguf;
        QTest::newRow("a text") << QByteArray("Once upon a time") << Kind::NotGguf;
        QTest::newRow("the first four bytes") << good.first(4) << Kind::CutShort;
        QTest::newRow("version 1") << gguf(goodKeys(), {}, 0, 1) << Kind::OldVersion;
        QTest::newRow("version 4") << gguf(goodKeys(), {}, 0, 4) << Kind::NewVersion;
        QTest::newRow("big-endian") << "GGUF" + QByteArray("\0\0\0\3", 4) + good.mid(8) << Kind::BigEndian;
        QTest::newRow("cut in a text") << good.first(60) << Kind::CutShort;
        QTest::newRow("cut in the tensors' list") << good.first(good.size() - 576 - 60) << Kind::CutShort;
        QTest::newRow("cut in the data") << good.first(good.size() - 1) << Kind::CutShort;
        QTest::newRow("a text of 2^63 bytes") << gguf({text("k") + u32(8) + u64(1ULL << 63)}) << Kind::CutShort;
        QTest::newRow("a key of 2^64-1 bytes") << "GGUF" + u32(3) + u64(0) + u64(1) + u64(~0ULL) + "k" << Kind::CutShort;
        QTest::newRow("2^60 keys") << "GGUF" + u32(3) + u64(0) + u64(1ULL << 60) << Kind::Damaged;
        QTest::newRow("2^60 tensors") << "GGUF" + u32(3) + u64(1ULL << 60) + u64(0) << Kind::Damaged;
        QTest::newRow("an array of 2^61 numbers") << gguf({text("k") + u32(9) + u32(10) + u64(1ULL << 61)}) << Kind::CutShort;
        QTest::newRow("an array of 2^62 texts") << gguf({text("k") + u32(9) + u32(8) + u64(1ULL << 62)}) << Kind::CutShort;
        QTest::newRow("arrays in arrays in arrays")
            << gguf({text("k") + u32(9) + u32(9) + u64(1) + u32(9) + u64(1) + u32(9) + u64(1)}) << Kind::Damaged;
        QTest::newRow("a type that does not exist") << gguf({text("k") + u32(13) + u32(0)}) << Kind::Damaged;
        QTest::newRow("a tensor of five dimensions") << gguf(goodKeys(), {text("a") + u32(5)}, 99) << Kind::Damaged;
        QTest::newRow("a tensor of 2^126 numbers") << gguf(goodKeys(), {tensor("a", 1ULL << 63, 1ULL << 63, 0, 0)}, 99) << Kind::Damaged;
        QTest::newRow("a tensor beyond the end of all files") << gguf(goodKeys(), {tensor("a", 32, 1, 0, ~0ULL)}, 99) << Kind::Damaged;
        QTest::newRow("rows that do not fit") << gguf(goodKeys(), {tensor("a", 33, 1, 8, 0)}, 99) << Kind::Damaged;
        QTest::newRow("an alignment of 0") << gguf(goodKeys() + QByteArrayList{numberKey("general.alignment", 0)}) << Kind::Damaged;
        QTest::newRow("no architecture") << gguf({textKey("general.name", "x")}) << Kind::Damaged;
        QTest::newRow("an adapter") << gguf(goodKeys() + QByteArrayList{textKey("general.type", "adapter")}) << Kind::NoModel;
        QTest::newRow("a projector") << gguf({textKey("general.architecture", "clip")}) << Kind::NoModel;
        QTest::newRow("one part of two, alone")
            << gguf(goodKeys() + QByteArrayList{numberKey("split.count", 2), numberKey("split.no", 0)}) << Kind::PartMissing;
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Kind, kind);
        const auto header = readModelHeader(write(bytes));
        QVERIFY(!header.has_value());
        QVERIFY2(header.error().kind == kind, qPrintable(header.error().detail));
    }

    void refusesWhatIsNoFile()
    {
        QVERIFY(readModelHeader(m_folder.filePath(QStringLiteral("nowhere"))).error().kind == Kind::NotFound);
        QVERIFY(readModelHeader(m_folder.path()).error().kind == Kind::Directory);
        // Opening a pipe would wait for ever.
        const QString pipe = m_folder.filePath(QStringLiteral("pipe.gguf"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY(readModelHeader(pipe).error().kind == Kind::Directory);
    }

    void refusesWhatMayNotBeRead()
    {
        const QString path = write(gguf(goodKeys()), QStringLiteral("secret.gguf"));
        QVERIFY(QFile::setPermissions(path, {}));
        QFile probe(path);
        if (probe.open(QIODevice::ReadOnly)) {
            qInfo("this user may read everything, so a refusal cannot be tried");
            QVERIFY(readModelHeader(path).has_value());
            return;
        }
        QVERIFY(readModelHeader(path).error().kind == Kind::Unreadable);
    }

    void partsBelongTogether()
    {
        const auto part = [](int number) {
            return gguf(goodKeys()
                        + QByteArrayList{numberKey("split.count", 3), text("split.no") + u32(2) + QByteArray(1, char(number)) + '\0'});
        };
        const QString first = write(part(0), QStringLiteral("big-00001-of-00003.gguf"));
        const QString second = write(part(1), QStringLiteral("big-00002-of-00003.gguf"));
        const auto lonely = readModelHeader(second);
        QVERIFY(!lonely && lonely.error().kind == Kind::PartMissing);
        QCOMPARE(lonely.error().detail, QStringLiteral("big-00003-of-00003.gguf"));
        write(part(2), QStringLiteral("big-00003-of-00003.gguf"));
        const auto whole = readModelHeader(second);
        QVERIFY(whole.has_value());
        QCOMPARE(whole->part, 1);
        QCOMPARE(whole->parts, 3);
        QCOMPARE(modelParts(first).size(), 3);
        QCOMPARE(modelParts(first).at(1), second);
    }

    void aLargeVocabularyIsSkippedQuickly()
    {
        QByteArrayList tokens;
        for (int i = 0; i < 250'000; ++i)
            tokens.append("token number " + QByteArray::number(i) + QByteArray(30, 'x'));
        QByteArrayList keys = goodKeys();
        keys.replace(0, textsKey("tokenizer.ggml.tokens", tokens));
        const QByteArray bytes = gguf(keys);
        QVERIFY(bytes.size() > 12'000'000);
        const auto header = readModelHeader(write(bytes));
        // Its own limit of 2 s would have refused it.
        QVERIFY(header.has_value());
        QCOMPARE(header->contextTokens, 4096);
    }

    void anyBytesAreAnsweredWithinBounds()
    {
        const quint32 seed =
            qEnvironmentVariableIsSet("AGATE_SEED") ? qEnvironmentVariable("AGATE_SEED").toUInt() : QRandomGenerator::global()->generate();
        const int rounds = qEnvironmentVariable("AGATE_ROUNDS", QStringLiteral("800")).toInt();
        qInfo("AGATE_SEED=%u AGATE_ROUNDS=%d", seed, rounds);
        std::mt19937_64 random(seed);
        const QByteArray good = gguf(goodKeys(), {tensor("a", 256, 4, 12, 0), tensor("b", 256, 4, 14, 576)}, 1500);
        const QByteArray numbers = u64(~0ULL) + u64(1ULL << 63) + u64(1ULL << 32) + u64(0);
        for (int round = 0; round < rounds; ++round) {
            QByteArray bytes = good;
            const int changes = 1 + int(random() % 6);
            for (int i = 0; i < changes; ++i) {
                const auto at = qsizetype(random() % quint64(bytes.size()));
                switch (random() % 4) {
                case 0:
                    bytes[at] = char(random());
                    break;
                case 1:
                    bytes.replace(at, std::min<qsizetype>(8, bytes.size() - at), numbers.mid(qsizetype(random() % 4) * 8, 8));
                    break;
                case 2:
                    bytes.remove(at, 1 + qsizetype(random() % 16));
                    break;
                default:
                    bytes.insert(at, bytes.mid(qsizetype(random() % quint64(bytes.size())), 1 + qsizetype(random() % 16)));
                }
                if (bytes.isEmpty())
                    bytes = good;
            }
            const auto header = readModelHeader(write(bytes));
            if (header) {
                // Whatever it accepts holds together.
                QVERIFY(header->fileSize == bytes.size());
                QVERIFY(header->parameters >= 0 && header->contextTokens >= 0 && header->memoryEstimate(8192, 1) > 0);
            } else {
                QVERIFY(!header.error().detail.isEmpty());
            }
        }
    }

    void readsRealOnes()
    {
        const QString path = tests::sharedModel(QStringLiteral("stories15M-Q8_0.gguf"));
        if (path.isEmpty())
            return;
        const auto header = readModelHeader(path);
        QVERIFY(header.has_value());
        QCOMPARE(header->name, QStringLiteral("stories15M"));
        QCOMPARE(header->quantisation, QStringLiteral("Q8_0"));
        QCOMPARE(header->contextTokens, 256);
        QCOMPARE(header->layers, 6);
        QVERIFY(!header->followsInstructions);
    }
};

AGATE_TEST(TestModelHeader)
#include "test_model_header.moc"
