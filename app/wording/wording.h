// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/template.h"
#include "brief/template_error.h"
#include "files/save_atomically.h"
#include "generation/generation_error.h"
#include "library/library_error.h"
#include "local_model/download_error.h"
#include "local_model/model_header.h"
#include "provider/secret_store.h"
#include "rewrite/kept_facts.h"
#include "rewrite/rewrite_reply.h"
#include "translate/check_translation.h"
#include "translate/read_translation.h"
#include "wording/words.h"
#include "writing/writing.h"

namespace agate
{

enum class Quiet : quint8;

// An error's kind becomes sentences: the only place in app/, besides command_line/, that speaks to people. Every kind of every
// error has words of its own, none of them a programmer's. The error's `detail` is not in them: show it beside them.

/// `host`: where the model is (ModelInUse::leavesFor), empty for this computer. `textCame`: part of the text had arrived.
Words wordsFor(const GenerationError &error, const QString &host = {}, bool textCame = false);
Words wordsFor(const LibraryError &error);
Words wordsFor(const FileError &error);
/// `form`: the template that was to be written, for its fields' labels.
Words wordsFor(const WritingError &error, const Template &form);
Words wordsFor(const RewriteError &error);
/// What is said of a reply that is not quite a rewriting.
QString wordsFor(RewriteFinding::Kind finding);
/// What became of a fact; the texts are the two that were compared.
QString wordsFor(const FactChange &change, const QString &before, const QString &after);
/// Names the file and the line.
Words wordsFor(const TemplateError &error);
/// Why `file` cannot be used as a model.
Words wordsFor(const ModelFileError &error, const QString &file);
Words wordsFor(const DownloadError &error);
/// A provider's key that is held for this run, and why it is not kept.
Words wordsForKeyNotKept(SecretTrouble why, const QString &provider);
/// A provider's key that may still be in the keychain.
Words wordsForKeyNotRemoved(SecretTrouble why, const QString &provider);

/// A text that ended in another way than by being finished; empty for Ended.
QString wordsFor(Stopped::Reason reason);

/// Why nothing is suggested: a sentence.
QString wordsFor(Quiet reason);

/// What a translator should look at, naming the words in question.
QString wordsFor(const TranslationMark &mark, const QString &source, const QString &target);
/// Why a segment has no translation.
QString wordsFor(ReplyFault fault);
/// Why `file` cannot be used as a glossary.
Words wordsFor(const GlossaryError &error, const QString &file);

/// For a line that shows what goes on.
QString wordsFor(const Progress &progress);
QString wordsFor(const DownloadProgress &progress);

} // namespace agate
