// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate::tests
{

/// A model beside the project (../shared/models), or an empty string and a line in the test's output that it is absent.
QString sharedModel(const QString &name);

} // namespace agate::tests
