// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/gguf_types.h"

#include <array>

namespace agate::gguf
{

namespace
{

struct TensorRow {
    quint32 type;
    const char *name;
    int elements;
    int bytes;
};

constexpr std::array tensorRows = {
    TensorRow{0, "F32", 1, 4},
    TensorRow{1, "F16", 1, 2},
    TensorRow{2, "Q4_0", 32, 18},
    TensorRow{3, "Q4_1", 32, 20},
    TensorRow{6, "Q5_0", 32, 22},
    TensorRow{7, "Q5_1", 32, 24},
    TensorRow{8, "Q8_0", 32, 34},
    TensorRow{9, "Q8_1", 32, 36},
    TensorRow{10, "Q2_K", 256, 84},
    TensorRow{11, "Q3_K", 256, 110},
    TensorRow{12, "Q4_K", 256, 144},
    TensorRow{13, "Q5_K", 256, 176},
    TensorRow{14, "Q6_K", 256, 210},
    TensorRow{15, "Q8_K", 256, 292},
    TensorRow{16, "IQ2_XXS", 256, 66},
    TensorRow{17, "IQ2_XS", 256, 74},
    TensorRow{18, "IQ3_XXS", 256, 98},
    TensorRow{19, "IQ1_S", 256, 50},
    TensorRow{20, "IQ4_NL", 32, 18},
    TensorRow{21, "IQ3_S", 256, 110},
    TensorRow{22, "IQ2_S", 256, 82},
    TensorRow{23, "IQ4_XS", 256, 136},
    TensorRow{24, "I8", 1, 1},
    TensorRow{25, "I16", 1, 2},
    TensorRow{26, "I32", 1, 4},
    TensorRow{27, "I64", 1, 8},
    TensorRow{28, "F64", 1, 8},
    TensorRow{29, "IQ1_M", 256, 56},
    TensorRow{30, "BF16", 1, 2},
    TensorRow{34, "TQ1_0", 256, 54},
    TensorRow{35, "TQ2_0", 256, 66},
    TensorRow{39, "MXFP4", 32, 17},
    // Known by name only: a file of these is not measured.
    TensorRow{40, "NVFP4", 0, 0},
    TensorRow{41, "Q1_0", 0, 0},
    TensorRow{42, "Q2_0", 0, 0},
};

struct FileRow {
    quint32 type;
    const char *name;
};

constexpr std::array fileRows = {
    FileRow{0, "F32"},      FileRow{1, "F16"},      FileRow{2, "Q4_0"},       FileRow{3, "Q4_1"},    FileRow{7, "Q8_0"},
    FileRow{8, "Q5_0"},     FileRow{9, "Q5_1"},     FileRow{10, "Q2_K"},      FileRow{11, "Q3_K_S"}, FileRow{12, "Q3_K_M"},
    FileRow{13, "Q3_K_L"},  FileRow{14, "Q4_K_S"},  FileRow{15, "Q4_K_M"},    FileRow{16, "Q5_K_S"}, FileRow{17, "Q5_K_M"},
    FileRow{18, "Q6_K"},    FileRow{19, "IQ2_XXS"}, FileRow{20, "IQ2_XS"},    FileRow{21, "Q2_K_S"}, FileRow{22, "IQ3_XS"},
    FileRow{23, "IQ3_XXS"}, FileRow{24, "IQ1_S"},   FileRow{25, "IQ4_NL"},    FileRow{26, "IQ3_S"},  FileRow{27, "IQ3_M"},
    FileRow{28, "IQ2_S"},   FileRow{29, "IQ2_M"},   FileRow{30, "IQ4_XS"},    FileRow{31, "IQ1_M"},  FileRow{32, "BF16"},
    FileRow{36, "TQ1_0"},   FileRow{37, "TQ2_0"},   FileRow{38, "MXFP4_MOE"}, FileRow{39, "NVFP4"},  FileRow{40, "Q1_0"},
    FileRow{41, "Q2_0"},
};

} // namespace

int sizeOf(ValueType type)
{
    switch (type) {
    case ValueType::U8:
    case ValueType::I8:
    case ValueType::Bool:
        return 1;
    case ValueType::U16:
    case ValueType::I16:
        return 2;
    case ValueType::U32:
    case ValueType::I32:
    case ValueType::F32:
        return 4;
    case ValueType::U64:
    case ValueType::I64:
    case ValueType::F64:
        return 8;
    case ValueType::String:
    case ValueType::Array:
        break;
    }
    return 0;
}

Packing packingOf(quint32 tensorType)
{
    for (const TensorRow &row : tensorRows) {
        if (row.type == tensorType)
            return {row.elements, row.bytes};
    }
    return {};
}

QString nameOfTensorType(quint32 tensorType)
{
    for (const TensorRow &row : tensorRows) {
        if (row.type == tensorType)
            return QString::fromLatin1(row.name);
    }
    return {};
}

QString nameOfFileType(quint64 fileType)
{
    // Bit 1024: the type was guessed by whoever wrote the file.
    for (const FileRow &row : fileRows) {
        if (row.type == (fileType & ~quint64(1024)))
            return QString::fromLatin1(row.name);
    }
    return {};
}

} // namespace agate::gguf
