using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace CinephileCorner.Content.Mentions;

/// <summary>A paragraph with its words and sentences, and what can be asked of a stretch of them.</summary>
internal sealed class Passage
{
    // Behind a title they show that the sentence goes on with something else.
    private static readonly SearchValues<char> GapEnds = SearchValues.Create(",;:–—(");

    private const int LongestBracket = 80;
    private const int FewWords = 12;

    // Whoever says something is named in so many words: “my mother wrote”.
    private const int SpeakerWords = 4;

    private readonly int[] _sentenceOf;
    private HashSet<int>? _withQuotedWorks;

    public Passage(ProseBlock block, KnownNames names)
    {
        Block = block;
        names.Read(block.Text, Words);
        Sentences = JoinedSentences.In(block, Words, names);
        _sentenceOf = new int[Words.Count];
        for (int word = 0, sentence = 0; word < Words.Count; word++)
        {
            while (sentence + 1 < Sentences.Count && Words[word].Start >= Sentences[sentence + 1].Start)
                sentence++;
            _sentenceOf[word] = sentence;
        }
    }

    public ProseBlock Block { get; }

    public string Text => Block.Text;

    public List<Word> Words { get; } = [];

    public IReadOnlyList<(int Start, int End)> Sentences { get; }

    public int SentenceOf(int word) => _sentenceOf[word];

    /// <summary>From where the sentence of the first letter begins to where that of the last one ends.</summary>
    public (int Start, int End) SentencesAround(int start, int end)
    {
        var (low, high) = (0, Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Sentences[middle].Start <= start ? (middle, high) : (low, middle - 1);
        }
        var last = low;
        while (last + 1 < Sentences.Count && Sentences[last].End < end)
            last++;
        return Sentences.Count == 0 ? (start, end) : (Math.Min(start, Sentences[low].Start), Math.Max(end, Sentences[last].End));
    }

    public ReadOnlySpan<char> WordText(int word) => Text.AsSpan(Words[word].Start, Words[word].Length);

    public bool Is(int word, FrozenSet<string> words) =>
        word >= 0 && word < Words.Count && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(WordText(word));

    /// <summary>Its capital may only be the first of a sentence, of a quotation or of a bracket.</summary>
    public bool IsFirst(int word)
    {
        if (word == 0 || SentenceOf(word) != SentenceOf(word - 1))
            return true;
        var gap = Gaps.Between(Text, Words[word - 1], Words[word]);
        return (gap & (Gap.Shout | Gap.Stop | Gap.Quote | Gap.Bracket)) != Gap.None
            || Text.AsSpan(Words[word - 1].End, Words[word].Start - Words[word - 1].End).IndexOfAny(":‘") >= 0;
    }

    /// <summary>False for a part of a longer word, of an address, of a compound.</summary>
    public bool IsWhole(int first, int last)
    {
        var (start, end) = (Words[first].Start, Words[last].End);
        if (start > 0)
        {
            var isBound = Text[start - 1] is '\'' or '’' or '-' or '\u2010' or '\u2011' or '.' && start > 1 && char.IsLetterOrDigit(Text[start - 2]);
            if (isBound && !(Text[start - 1] == '.' && Words[first - 1].Length <= 3))
                return false;
            if (Text[start - 1] is '@' or '#' or '_' or '\\' || (Text[start - 1] == '/' && Block.EmphasisAt(start)?.Start != start))
                return false;
        }
        if (end >= Text.Length)
            return true;
        var next = end + 1 < Text.Length ? Text[end + 1] : ' ';
        return Text[end] switch
        {
            '\'' or '’' => !char.IsLetterOrDigit(next) || IsPossessive(last + 1),
            '-' or '\u2010' or '\u2011' => !char.IsLetterOrDigit(next) || (char.IsLower(next) && (last > first || Block.EmphasisAt(Words[last].Start) is not null)),
            '/' when Block.EmphasisAt(end - 1)?.End == end => true,
            '.' or '/' => !char.IsLetterOrDigit(next),
            '@' or '_' or '\\' => false,
            _ => true,
        };
    }

    /// <summary>The words before belong to the same name: “Carnegie Hall” is no mention of a film called <i>Hall</i>.</summary>
    public bool GoesOnBefore(int first, FrozenSet<string> allowed) =>
        first > 0 && Words[first - 1].IsRaised && SentenceOf(first - 1) == SentenceOf(first) && Gaps.Between(Text, Words[first - 1], Words[first]) == Gap.None && !(Is(first - 1, allowed) && (IsFirst(first - 1) || allowed == CommonWords.Titles))
        // “Young Ethan Hawke”, “Against Cate Blanchett”: the capital is the sentence’s.
        && !(allowed == CommonWords.Titles && IsFirst(first - 1) && (Is(first - 1, CommonWords.Everyday) || (Is(first - 1, CommonWords.Function) && !WordIs(first - 1, "being")) || Is(first - 1, CommonWords.Fronts)));

    /// <summary>The words behind belong to the same name: “The Godfather Part II” is not “The Godfather”.</summary>
    public bool GoesOnAfter(int last)
    {
        if (last + 1 >= Words.Count || WordText(last + 1) is "I")
            return false;
        var isRaised = Words[last + 1].IsRaised;
        var isNumber = char.IsAsciiDigit(Text[Words[last + 1].Start]);
        if (Gaps.IsSpace(Text, Words[last], Words[last + 1]))
            return isRaised || isNumber;
        return isRaised && SentenceOf(last) == SentenceOf(last + 1) && Text.AsSpan(Words[last].End, Words[last + 1].Start - Words[last].End) is ": ";
    }

    /// <summary>“Part II”, “2” or “Vol. 2” comes next.</summary>
    public bool HasPartBehind(int last) =>
        IsCutShort(last) || (last + 1 < Words.Count && Text.AsSpan(Words[last].End, Words[last + 1].Start - Words[last].End).Trim() is "" or "," or ":"
        && ((Words[last + 1].IsRaised && Is(last + 1, CommonWords.Parts)) || (char.IsAsciiDigit(Text[Words[last + 1].Start]) && Words[last + 1].Length < 4) || IsNumeral(last + 1)));

    // “*Blade Runner* 2049”, “*Alien* vs. *Predator*”: the emphasis ends before the title does.
    private bool IsCutShort(int last) =>
        last + 2 < Words.Count && SentenceOf(last + 2) == SentenceOf(last) && Gaps.IsSpace(Text, Words[last], Words[last + 1]) && Block.EmphasisAt(Words[last].Start)?.End <= Words[last + 1].Start
        && (WordText(last + 1) is "vs" or "versus" ? Words[last + 2].IsRaised : Words[last + 1].Length == 4 && int.TryParse(WordText(last + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _));

    /// <summary>Whether emphasis begins and ends with these words; null when they are in none, or in one as long as running text.</summary>
    public bool? IsEmphasised(int first, int last)
    {
        if (Block.EmphasisAt(Words[first].Start) is not { } around)
            return null;
        var before = first;
        while (before > 0 && Words[before - 1].Start >= around.Start && first - before <= FewWords)
            before--;
        var after = last;
        while (after + 1 < Words.Count && Words[after + 1].Start < around.End && after - last <= FewWords)
            after++;
        if (after - before > FewWords)
            return null;
        var rest = last + 1;
        while (rest <= after && (IsPossessive(rest) || IsYear(rest, out _)))
            rest++;
        return before == first && rest > after && Words[last].End <= around.End;
    }

    /// <summary>Whether strong emphasis begins and ends with these words, and nothing says that they head a paragraph.</summary>
    public bool IsStrong(int first, int last) =>
        Block.Strongs.TryGetValue(Words[first].Start, out var end) && Words[last].End <= end && (last + 1 >= Words.Count || Words[last + 1].Start >= end)
        && !(first == 0 && end < Text.Length && (Text[end] is ':' or '.' or '\n' or '–' or '—' || Text[end - 1] is ':' or '.'));

    /// <summary>Whether quotation marks stand right around these words.</summary>
    public bool IsQuoted(int first, int last)
    {
        var end = Words[last].End;
        if (MarkBefore(first) is not { } mark || "“\"‘«„»《「『‹〈".IndexOf(mark, StringComparison.Ordinal) < 0)
            return false;
        if (end < Text.Length && Text[end] is ',' or '.' or '!' or '?' or '…')
            end++;
        if (end + 1 < Text.Length && Text[end] is ' ' or '\u00A0' or '\u202F' && Text[end + 1] == '»')
            end++;
        return end < Text.Length && "”\"’»“«》」』›〉".Contains(Text[end], StringComparison.Ordinal);
    }

    /// <summary>Whether the marks around them are those of titles in their language: « », 《 》, 『 』, 〈 〉 in Korean, and any that Korean words stand in.</summary>
    public bool IsInTitleMarks(int first) => MarkBefore(first) is { } mark && (mark is '«' or '《' or '『' or '「' or '„' || (Text[Words[first].Start] is >= '가' and <= '힣' && !HasQuotedWorks(first)));

    // French sets a space between its marks and the words.
    private char? MarkBefore(int first)
    {
        var at = Words[first].Start - 1;
        return at < 0 ? null : at > 0 && Text[at] is ' ' or '\u00A0' or '\u202F' && Text[at - 1] == '«' ? '«' : Text[at];
    }

    /// <summary>Whether the sentence speaks of a song, an episode, a word: see <see cref="CommonWords.QuotedWorks"/>.</summary>
    public bool HasQuotedWorks(int word)
    {
        // Once for all sentences: one of half a megabyte may hold ten thousand titles.
        if (_withQuotedWorks is null)
        {
            _withQuotedWorks = [];
            for (var i = 0; i < Words.Count; i++)
            {
                if (!Words[i].IsRaised && Is(i, CommonWords.QuotedWorks))
                    _withQuotedWorks.Add(SentenceOf(i));
            }
        }
        return _withQuotedWorks.Contains(SentenceOf(word));
    }

    /// <summary>The year in brackets right behind these words, alone or with names; null when there is none.</summary>
    public int? YearBehind(int last)
    {
        int? year = null;
        for (var (word, end) = (last + 1, BracketBehind(last)); word <= end; word++)
        {
            if (year is null && IsYear(word, out var found))
                year = found;
            else if (!Words[word].IsRaised && !IsPossessive(word) && WordText(word) is not ("and" or "&" or "dir"))
                return null;
        }
        return year;
    }

    /// <summary>The last word of the bracket that opens right behind these words; the last of them when none does.</summary>
    public int BracketBehind(int last)
    {
        var at = Words[last].End;
        while (at < Text.Length && (char.IsWhiteSpace(Text[at]) || Text[at] is '!' or '?' or '”' or '"' or '’' or '»' or '》'))
            at++;
        if (at >= Text.Length || Text[at] != '(')
            return last;
        var end = Text.IndexOf(')', at, Math.Min(LongestBracket, Text.Length - at));
        while (last + 1 < Words.Count && Words[last + 1].Start < end)
            last++;
        return last;
    }

    /// <summary>The year in “1922’s”, “the 1922” or “the 1922 film” right before these words; null when there is none.</summary>
    public int? YearBefore(int first)
    {
        var at = first - 1;
        if (at >= 0 && (IsPossessive(at) || Is(at, CommonWords.Films)))
            at--;
        return at >= 0 && SentenceOf(at) == SentenceOf(first) && IsYear(at, out var year) && Text.AsSpan(Words[at].End, Words[first].Start - Words[at].End).IndexOfAny(".,;:(") < 0 ? year : null;
    }

    /// <summary>The last word of whoever these words belong to, in “Kieślowski’s” or “Devos’”; −1 when nobody is named.</summary>
    public int PossessorOf(int first)
    {
        var at = first - 1;
        if (at < 0 || SentenceOf(at) != SentenceOf(first))
            return -1;
        if (IsPossessive(at) && Text.AsSpan(Words[at].End, Words[first].Start - Words[at].End).IndexOfAny(",;:.(") < 0)
            at--;
        else if (Text.AsSpan(Words[at].End, Words[first].Start - Words[at].End).TrimEnd("“\"‘ \n\u00A0") is not ("’" or "'"))
            return -1;
        return at >= 0 && Words[at].IsRaised && !Is(at, CommonWords.Function) && !Is(at, CommonWords.Houses) ? at : -1;
    }

    /// <summary>The words beside these say that they name a book, a song, a ship.</summary>
    public bool NamesOtherWork(int first, int last)
    {
        var before = first - 1;
        if (WordIs(before, "of") && SentenceOf(before) == SentenceOf(first) && (Is(before - 1, CommonWords.Parted) || (IsSmallNumber(before - 1) && Is(before - 2, CommonWords.Parted))))
            return true;
        if (WordIs(before, "called") || WordIs(before, "titled") || WordIs(before, "entitled") || WordIs(before, "named"))
            before--;
        if (before >= 0 && SentenceOf(before) == SentenceOf(first) && (Is(before, CommonWords.OtherWorks) || Is(before, MediumWords.Nouns)) && IsNamedAfter(before, first, last))
            return true;
        if (before >= 0 && SentenceOf(before) == SentenceOf(first) && Gaps.Between(Text, Words[before], Words[first]) is Gap.None or Gap.Quote && (Is(before, CommonWords.Vessels) || (WordIs(before, "S") && WordIs(before - 1, "S"))))
            return true;
        var behind = last + 1;
        if (behind < Words.Count && IsPossessive(behind))
            return Is(behind + 2, CommonWords.Parted) && !Is(behind + 2, CommonWords.Films) && !Is(behind + 1, CommonWords.Function); // “*Fargo*’s third season”
        if (behind + 1 < Words.Count && (WordIs(behind, "the") || WordIs(behind, "a") || WordIs(behind, "an")))
            behind++;
        if (behind >= Words.Count || SentenceOf(behind) != SentenceOf(last))
            return false;
        // “The X-Files television series”, “the *Fargo* series”, “*Fargo* season two”
        if ((WordIs(behind, "television") || WordIs(behind, "TV") || WordIs(behind, "FX") || WordIs(behind, "HBO") || WordIs(behind, "BBC")) && Is(behind + 1, CommonWords.Parted))
            return true;
        if (WordText(behind) is "series" or "miniseries" or "season" or "seasons" or "sitcom" && Gaps.IsSpace(Text, Words[behind - 1], Words[behind]))
            return true;
        return !Words[behind].IsRaised && Is(behind, CommonWords.OtherWorks) && !Is(behind, CommonWords.Films);
    }

    // “his novel, *X*, sold nine copies”, but “unlike the novel, *X* has no mafia”.
    private bool IsNamedAfter(int noun, int first, int last)
    {
        var gap = Text.AsSpan(Words[noun].End, Words[first].Start - Words[noun].End);
        if (gap.ContainsAny(".;—)"))
            return false;
        return !gap.Contains(',') || last + 1 >= Words.Count || SentenceOf(last + 1) != SentenceOf(last)
            || Text.AsSpan(Words[last].End, Words[last + 1].Start - Words[last].End).IndexOfAny(GapEnds) >= 0;
    }

    private bool IsSmallNumber(int word) => Is(word, CommonWords.SmallNumbers) || (word >= 0 && word < Words.Count && Words[word].Length < 3 && char.IsAsciiDigit(Text[Words[word].Start]));

    /// <summary>Plain words that name a run of films, or whoever they tell of: “the Bad Boys franchise”, “a cat named Puss in Boots”.</summary>
    public bool NamesSeriesOrBearer(int first, int last)
    {
        for (var behind = last + 1; behind <= last + 3 && behind < Words.Count && SentenceOf(behind) == SentenceOf(last) && !Words[behind].IsRaised && Gaps.IsSpace(Text, Words[behind - 1], Words[behind]); behind++)
        {
            if (Is(behind, CommonWords.Series))
                return true;
            if (!Is(behind, CommonWords.SeriesKinds))
                break;
        }
        var before = first - 1;
        if (before < 0 || SentenceOf(before) != SentenceOf(first) || Words[before].IsRaised || !Gaps.IsSpace(Text, Words[before], Words[first]))
            return false;
        return Is(before, CommonWords.Bearers) || (Is(before, CommonWords.Series) && Is(before, CommonWords.Parted))
            || (WordIs(before, "named") && !Is(before - 1, CommonWords.Films));
    }

    /// <summary>A number with what it counts behind it: “*10* people”.</summary>
    public bool CountsSomething(int number)
    {
        var behind = number + 1;
        return behind < Words.Count && Words[number].Length > 1 && char.IsAsciiDigit(Text[Words[number].End - 1]) && !Words[behind].IsCapital && Gaps.IsSpace(Text, Words[number], Words[behind]) && !Is(behind, CommonWords.Function);
    }

    /// <summary>“he says” comes next, or “my mother wrote”: what stands before is said, not named.</summary>
    public bool IsSaid(int last)
    {
        var at = last + 1;
        if (at >= Words.Count || SentenceOf(at) != SentenceOf(last) || !Text.AsSpan(Words[last].End, Words[at].Start - Words[last].End).Contains(','))
            return false;
        for (var end = at + SpeakerWords; at < end && at < Words.Count && SentenceOf(at) == SentenceOf(last) && (at == last + 1 || Gaps.IsSpace(Text, Words[at - 1], Words[at])); at++)
        {
            if (Is(at, CommonWords.Speech) || Is(at, CommonWords.Messages))
                return true;
        }
        return false;
    }

    /// <summary>The words before say that somebody made what follows, or is in it: “directed”, “in”, “the end of”.</summary>
    public bool IsWorkedOn(int first)
    {
        var before = first - 1;
        if (before < 0 || SentenceOf(before) != SentenceOf(first) || (Words[before].IsRaised && !IsFirst(before)) || !Gaps.IsSpace(Text, Words[before], Words[first]))
            return false;
        return Is(before, CommonWords.Makings) || (WordIs(before, "of") && Is(before - 1, CommonWords.PartsOf)) || (WordIs(before, "on") && IsWorkBefore(before))
            || (WordIs(before, "to") && Is(before - 1, CommonWords.Sequels));
    }

    // “worked with both of them on Knocked Up”
    private bool IsWorkBefore(int word)
    {
        for (var at = word - 1; at >= 0 && word - at <= FewWords && SentenceOf(at) == SentenceOf(word); at--)
        {
            if (Is(at, CommonWords.Spans))
                return true;
        }
        return false;
    }

    public bool WordIs(int word, string text) => word >= 0 && word < Words.Count && WordText(word).Equals(text, StringComparison.OrdinalIgnoreCase);

    public bool IsPossessive(int word) =>
        word > 0 && word < Words.Count && WordText(word) is "s" && Words[word].Start - Words[word - 1].End == 1 && Text[Words[word].Start - 1] is '\'' or '’';

    private bool IsNumeral(int word) => (WordText(word) is "I" && !IsSpeaker(word)) || WordText(word) is "II" or "III" or "IV" or "V" or "VI" or "VII" or "VIII" or "IX" or "X";

    // “When I saw *Jaws*, I slept”: behind a comma, or before what is done, it is nobody’s number.
    private bool IsSpeaker(int word)
    {
        if (Text.AsSpan(Words[word - 1].End, Words[word].Start - Words[word - 1].End).Contains(','))
            return true;
        var next = word + 1;
        return next < Words.Count && SentenceOf(next) == SentenceOf(word) && Text[Words[word].End] is ' ' or '\n' or '’' or '\''
            && !Words[next].IsCapital && WordText(next) is not ("and" or "or" or "is" or "to" or "&");
    }

    private bool IsYear(int word, out int year)
    {
        year = 0;
        return Words[word].Length == 4 && int.TryParse(WordText(word), NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is > 1870 and < 2100;
    }
}
