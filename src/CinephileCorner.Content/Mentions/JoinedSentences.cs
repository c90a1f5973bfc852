using System.Runtime.InteropServices;
using CinephileCorner.Content.Markdown;

namespace CinephileCorner.Content.Mentions;

/// <summary>The sentences of a paragraph, where a title’s own mark ends none: “In <i>mother!</i> Javier Bardem is a poet.”</summary>
internal static class JoinedSentences
{
    private const int LongestTitle = 12;

    public static List<(int Start, int End)> In(ProseBlock block, List<Word> words, KnownNames names)
    {
        var sentences = new List<(int Start, int End)>();
        var word = -1;
        foreach (var (start, end) in Sentences.In(block.Text))
        {
            if (sentences.Count > 0 && MarkAtEnd(block.Text, sentences[^1]) is { } mark)
            {
                while (word + 1 < words.Count && words[word + 1].End <= mark)
                    word++;
                if (word >= 0 && IsOfTitle(block, words, names, word, mark, sentences[^1].Start, start))
                {
                    sentences[^1] = (sentences[^1].Start, end);
                    continue;
                }
            }
            sentences.Add((start, end));
        }
        return sentences;
    }

    // Behind a stop in italics a sentence mostly ends, whoever it belongs to.
    private static int? MarkAtEnd(string text, (int Start, int End) sentence)
    {
        var at = sentence.End - 1;
        while (at > sentence.Start && text[at] is '”' or '’' or '"' or '\'' or ')' or ']')
            at--;
        return text[at] is '!' or '?' or '…' ? at : null;
    }

    private static bool IsOfTitle(ProseBlock block, List<Word> words, KnownNames names, int last, int mark, int start, int next)
    {
        var text = block.Text;
        var emphasis = block.EmphasisAt(mark);
        var isOpening = Sentences.IsOpening(text, next);
        var from = Math.Max(0, last - LongestTitle);
        var hits = new List<(int Name, int First, int Last)>();
        names.Scan(words.GetRange(from, Math.Min(words.Count, last + LongestTitle) - from), hits);
        foreach (var (number, hitFirst, hitLast) in hits)
        {
            var (first, end) = (from + hitFirst, from + hitLast);
            if (first > last || end < last)
                continue;
            var span = CollectionsMarshal.AsSpan(words)[first..(end + 1)];
            foreach (var (_, spelling) in names.NameAt(number).Films)
            {
                if (!spelling.Fits(text, span))
                    continue;
                // “Faster, Pussycat! Kill! Kill!”
                if (end > last)
                    return true;
                var isMarked = emphasis?.Start <= words[first].Start || (words[first].Start > 0 && text[words[first].Start - 1] is '“' or '"' or '«');
                if (spelling.Tail.Length > 0 && (spelling.Tail[0] == text[mark] || (text[mark] == '…' && spelling.Tail[0] == '.'))
                    && (isMarked || (end > first && block.EmphasisAt(words[last].Start) is null)) && (!isOpening || OnlyBinds(text, words, start, first)))
                {
                    return true;
                }
            }
        }
        return !isOpening && emphasis is { } stretch && stretch.Start > start && IsTitled(text, words, stretch.Start, last);
    }

    // “In <i>mother!</i> The house burns”: what stands before the title is no sentence by itself.
    private static bool OnlyBinds(string text, List<Word> words, int start, int first)
    {
        for (var word = first - 1; word >= 0 && words[word].Start >= start; word--)
        {
            if (first - word > 2 || !IsFunction(text, words[word]))
                return false;
        }
        return true;
    }

    // A title that we do not know: emphasis with capitals in the middle of a sentence.
    private static bool IsTitled(string text, List<Word> words, int start, int last)
    {
        var raised = 0;
        for (var word = last; word >= 0 && words[word].Start >= start; word--)
        {
            var binds = IsFunction(text, words[word]);
            if (last - word > LongestTitle || !(binds || words[word].IsCapital))
                return false;
            raised += words[word].IsRaised && !binds ? 1 : 0;
        }
        return raised > 0;
    }

    private static bool IsFunction(string text, Word word) => CommonWords.Function.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(word.Start, word.Length));
}
