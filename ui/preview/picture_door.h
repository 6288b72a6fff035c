// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QStringList>

#include <expected>

namespace agate
{

/// The one door by which a draft's pictures come in: files in certain folders, of a kind and a size that do no harm. Nothing is
/// fetched from anywhere, and what an address says is only ever compared with what the folders hold.
class PictureDoor
{
public:
    enum class Refusal : quint8 {
        /// Not a file's name but an address: http, data, qrc …
        Elsewhere,
        /// A file outside the folders, also by a link in them that leads out.
        Outside,
        Missing,
        TooLarge,
        /// No picture, or of a kind that is not shown (an SVG may load other files).
        Unreadable,
    };

    struct Picture {
        /// No wider than was asked for.
        QImage image;
        /// As it was before it was made smaller.
        QSize size;
    };

    static constexpr qint64 mostBytes = 64 << 20;
    /// Of a format that is decoded whole before it can be made smaller; others (JPEG) may have ten times as many.
    static constexpr qint64 mostPixels = 40'000'000;

    /// `folders`: absolute paths, the first is what relative names begin at, then the next …
    explicit PictureDoor(const QStringList &folders = {});

    /// `address` as it stands in the Markdown. `mostWidth` in pixels.
    std::expected<Picture, Refusal> open(const QString &address, int mostWidth) const;

private:
    std::expected<QString, Refusal> find(const QString &address) const;
    bool isInside(const QString &canonicalPath) const;

    /// With every link in them followed.
    QStringList m_folders;
};

} // namespace agate
