namespace CinephileCorner.Content.Mentions;

/// <summary>Reads gaps.</summary>
internal static class Gaps
{
    public static Gap Between(string text, Word one, Word next)
    {
        var gap = Gap.None;
        for (var i = one.End; i < next.Start; i++)
        {
            gap |= text[i] switch
            {
                ' ' or '\n' or '\t' or '\u00A0' or '\u202F' or '\u2009' or '-' or '\u2010' or '\u2011' or '·' or '•' or '・' or '⁄' => Gap.None,
                '\'' or '’' or '‘' or 'ʼ' or '´' => Gap.Apostrophe,
                ',' or '、' => Gap.Comma,
                ':' or '–' or '—' or '：' => Gap.Colon,
                '.' => IsShortened(text.AsSpan(one.Start, one.Length)) ? Gap.None : Gap.Stop,
                '!' or '?' or '…' or '¿' or '¡' => Gap.Shout,
                '(' or ')' or '[' or ']' => Gap.Bracket,
                '"' or '“' or '”' or '„' or '«' or '»' or '《' or '》' or '「' or '」' or '『' or '』' or '〈' or '〉' => Gap.Quote,
                _ => Gap.Other,
            };
        }
        return gap;
    }

    /// <summary>Nothing but spaces: the two words may be parts of one name.</summary>
    public static bool IsSpace(string text, Word one, Word next) => text.AsSpan(one.End, next.Start - one.End).IsWhiteSpace();

    // “D. W.”, “Mr.”, “St.”, “vs.”: the stop belongs to the word.
    private static bool IsShortened(ReadOnlySpan<char> word) =>
        word.Length == 1 || word is "Mr" or "Mrs" or "Ms" or "Dr" or "St" or "Mt" or "Jr" or "Sr" or "vs" or "Vol" or "No";
}
