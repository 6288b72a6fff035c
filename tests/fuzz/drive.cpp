// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs a fuzz target for a while without libFuzzer: random mutations of the files in the folders named, from a printed seed.
#include <QByteArray>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QList>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size);

namespace
{

QByteArray mutated(QByteArray input, const QList<QByteArray> &all, QRandomGenerator &random)
{
    auto at = [&](qsizetype size) { return qsizetype(random.bounded(quint32(size + 1))); };
    for (int i = random.bounded(1, 6); i > 0; --i) {
        switch (random.bounded(6)) {
        case 0:
            if (!input.isEmpty())
                input[at(input.size() - 1)] = char(random.bounded(256));
            break;
        case 1:
            input.insert(at(input.size()), char(random.bounded(256)));
            break;
        case 2:
            input.remove(at(input.size()), random.bounded(1, 9));
            break;
        case 3:
            input.truncate(at(input.size()));
            break;
        case 4: { // a piece of another sample
            const QByteArray &other = all[random.bounded(int(all.size()))];
            const qsizetype from = at(other.size());
            input.insert(at(input.size()), other.mid(from, random.bounded(1, 64)));
            break;
        }
        default: { // the same again
            const qsizetype from = at(input.size());
            input.insert(from, input.mid(from, random.bounded(1, 32)));
        }
        }
    }
    return input.left(65536);
}

} // namespace

int main(int argc, char **argv)
{
    QList<QByteArray> samples = {QByteArray()};
    for (int i = 1; i < argc; ++i) {
        QDirIterator files(QString::fromLocal8Bit(argv[i]), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                samples.append(file.read(65536).prepend('\0'));
        }
    }
    const quint32 seed =
        qEnvironmentVariableIsSet("AGATE_SEED") ? qEnvironmentVariable("AGATE_SEED").toUInt() : QRandomGenerator::global()->generate();
    const qint64 seconds = std::max(1, qEnvironmentVariableIntValue("AGATE_FUZZ_SECONDS"));
    std::printf("seed %u, %lld s, %lld samples\n", seed, static_cast<long long>(seconds), static_cast<long long>(samples.size()));
    std::fflush(stdout);
    QRandomGenerator random(seed);
    QElapsedTimer clock;
    clock.start();
    long long runs = 0;
    while (clock.elapsed() < seconds * 1000) {
        const QByteArray input = mutated(samples[random.bounded(int(samples.size()))], samples, random);
        LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(input.constData()), size_t(input.size()));
        ++runs;
    }
    std::printf("%lld inputs\n", runs);
    return 0;
}
