// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_diff.h"

#include "text/segmentation.h"

#include <QHash>

#include <algorithm>
#include <utility>
#include <vector>

namespace agate
{

namespace
{

// How many changed words a middle is looked for through; past it the furthest way so far is taken. Bounds a comparison of N
// words that have nothing in common to about N * 2 * mostSteps steps.
constexpr int mostSteps = 512;

struct Tokens {
    std::vector<TextSpan> spans;
    std::vector<int> ids;
};

// Myers' "An O(ND) Difference Algorithm and Its Variations" (1986), the linear-space form, with a stack of its own instead of
// recursion and with the bound above. Finds which tokens of each side have no partner.
class Comparison
{
public:
    Comparison(const std::vector<int> &before, const std::vector<int> &after)
        : removed(before.size(), false)
        , added(after.size(), false)
        , m_before(before)
        , m_after(after)
    {
        const std::size_t most = std::min(before.size() + after.size(), std::size_t(2 * mostSteps)) + 3;
        m_forward.resize(2 * most + 1);
        m_backward.resize(2 * most + 1);
        m_zero = int(most);
        run({0, int(before.size()), 0, int(after.size())});
    }

    std::vector<bool> removed;
    std::vector<bool> added;

private:
    struct Box {
        int left, right;
        int top, bottom;
    };

    struct Snake {
        int x1, y1;
        int x2, y2;
    };

    void run(Box whole)
    {
        std::vector<Box> todo{whole};
        while (!todo.empty()) {
            Box box = todo.back();
            todo.pop_back();
            trim(box);
            if (box.left == box.right) {
                std::fill(added.begin() + box.top, added.begin() + box.bottom, true);
                continue;
            }
            if (box.top == box.bottom) {
                std::fill(removed.begin() + box.left, removed.begin() + box.right, true);
                continue;
            }
            const Snake snake = middle(box);
            const Box first{box.left, snake.x1, box.top, snake.y1};
            const Box second{snake.x2, box.right, snake.y2, box.bottom};
            const auto isWhole = [&box](const Box &part) {
                return part.left == box.left && part.right == box.right && part.top == box.top && part.bottom == box.bottom;
            };
            if (isWhole(first) || isWhole(second)) {
                std::fill(removed.begin() + box.left, removed.begin() + box.right, true);
                std::fill(added.begin() + box.top, added.begin() + box.bottom, true);
                continue;
            }
            todo.push_back(first);
            todo.push_back(second);
        }
    }

    void trim(Box &box) const
    {
        while (box.left < box.right && box.top < box.bottom && same(box.left, box.top)) {
            ++box.left;
            ++box.top;
        }
        while (box.left < box.right && box.top < box.bottom && same(box.right - 1, box.bottom - 1)) {
            --box.right;
            --box.bottom;
        }
    }

    bool same(int x, int y) const { return m_before[std::size_t(x)] == m_after[std::size_t(y)]; }

    // Where the ways from both corners meet; of a box whose corners do not match and whose sides are not empty.
    Snake middle(const Box &box)
    {
        const int width = box.right - box.left;
        const int height = box.bottom - box.top;
        const int delta = width - height;
        const bool odd = delta % 2 != 0;
        auto forward = [this](int k) -> int & { return m_forward[std::size_t(qsizetype(m_zero) + k)]; };
        auto backward = [this](int k) -> int & { return m_backward[std::size_t(qsizetype(m_zero) + k)]; };
        const auto inside = [&](int x, int y) { return x <= width && y >= 0 && y <= height; };
        forward(1) = 0;
        backward(1) = 0;
        const int most = std::min((width + height + 1) / 2, mostSteps);
        for (int d = 0; d <= most; ++d) {
            for (int k = -d; k <= d; k += 2) {
                int x = k == -d || (k != d && forward(k - 1) < forward(k + 1)) ? forward(k + 1) : forward(k - 1) + 1;
                int y = x - k;
                const int fromX = x;
                const int fromY = y;
                while (x < width && y >= 0 && y < height && same(box.left + x, box.top + y)) {
                    ++x;
                    ++y;
                }
                forward(k) = x;
                const int c = delta - k;
                if (odd && c >= -(d - 1) && c <= d - 1 && inside(x, y) && x + backward(c) >= width)
                    return {box.left + fromX, box.top + fromY, box.left + x, box.top + y};
            }
            for (int k = -d; k <= d; k += 2) {
                int x = k == -d || (k != d && backward(k - 1) < backward(k + 1)) ? backward(k + 1) : backward(k - 1) + 1;
                int y = x - k;
                const int fromX = x;
                const int fromY = y;
                while (x < width && y >= 0 && y < height && same(box.right - 1 - x, box.bottom - 1 - y)) {
                    ++x;
                    ++y;
                }
                backward(k) = x;
                const int c = delta - k;
                if (!odd && c >= -d && c <= d && inside(x, y) && x + forward(c) >= width)
                    return {box.right - x, box.bottom - y, box.right - fromX, box.bottom - fromY};
            }
        }
        // Too different: go on from the point that the forward way reached furthest inside the box.
        int bestX = 0;
        int bestY = 0;
        for (int k = -most; k <= most; k += 2) {
            const int x = std::min(forward(k), width);
            const int y = x - k;
            if (y >= 0 && y <= height && x + y > bestX + bestY) {
                bestX = x;
                bestY = y;
            }
        }
        return {box.left + bestX, box.top + bestY, box.left + bestX, box.top + bestY};
    }

    const std::vector<int> &m_before;
    const std::vector<int> &m_after;
    std::vector<int> m_forward;
    std::vector<int> m_backward;
    int m_zero = 0;
};

Tokens tokensOf(QStringView text, QHash<QStringView, int> &names)
{
    Tokens tokens;
    SegmentWalk walk(SegmentWalk::Unit::WordOrGap, text);
    while (const auto span = walk.next()) {
        tokens.spans.push_back(*span);
        const QStringView token = text.sliced(span->start, span->length);
        const auto known = names.constFind(token);
        tokens.ids.push_back(known != names.cend() ? *known : *names.insert(token, int(names.size())));
    }
    return tokens;
}

// Builds the parts: of each change Removed first, and white space between two changes belongs to them, for a change reads
// better in one piece.
class Parts
{
public:
    void same(QStringView text) { m_same.append(text); }

    void removed(QStringView text)
    {
        settleSame();
        m_removed.append(text);
    }

    void added(QStringView text)
    {
        settleSame();
        m_added.append(text);
    }

    QList<DiffPart> finish()
    {
        flushChange();
        push(DiffPart::Kind::Same, m_same);
        return m_parts;
    }

private:
    void settleSame()
    {
        if (m_same.isEmpty())
            return;
        const bool between = !m_removed.isEmpty() || !m_added.isEmpty();
        if (between && QStringView(m_same).trimmed().isEmpty() && !m_same.contains(u'\n')) {
            m_removed.append(m_same);
            m_added.append(m_same);
            m_same.clear();
            return;
        }
        flushChange();
        push(DiffPart::Kind::Same, m_same);
    }

    void flushChange()
    {
        push(DiffPart::Kind::Removed, m_removed);
        push(DiffPart::Kind::Added, m_added);
    }

    void push(DiffPart::Kind kind, QString &text)
    {
        if (!text.isEmpty())
            m_parts.append({kind, std::exchange(text, QString())});
    }

    QList<DiffPart> m_parts;
    QString m_same;
    QString m_removed;
    QString m_added;
};

} // namespace

QList<DiffPart> diffWords(const QString &before, const QString &after)
{
    QHash<QStringView, int> names;
    const Tokens old = tokensOf(before, names);
    const Tokens now = tokensOf(after, names);
    const Comparison found(old.ids, now.ids);
    Parts parts;
    std::size_t x = 0;
    std::size_t y = 0;
    const auto textOf = [](QStringView text, TextSpan span) { return text.sliced(span.start, span.length); };
    while (x < old.ids.size() || y < now.ids.size()) {
        if (x < old.ids.size() && found.removed[x])
            parts.removed(textOf(before, old.spans[x++]));
        else if (y < now.ids.size() && found.added[y])
            parts.added(textOf(after, now.spans[y++]));
        else {
            parts.same(textOf(before, old.spans[x++]));
            ++y;
        }
    }
    return parts.finish();
}

} // namespace agate
