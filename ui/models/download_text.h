// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local_model/download_error.h"

#include <QString>

namespace agate
{

/// Why a model could not be had, in a sentence; what was kept is not at stake here.
QString downloadText(const DownloadError &error);

/// How to come by llama-server on a system, in a sentence with the command. `product`: as QSysInfo::productType() names it.
QString howToGetLlamaServer(const QString &product, const QString &version);

} // namespace agate
