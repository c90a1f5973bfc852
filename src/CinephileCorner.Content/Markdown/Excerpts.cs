using AngleSharp.Dom;

namespace CinephileCorner.Content.Markdown;

/// <summary>Takes the first sentence or two of clean prose, for lists, feeds and cards.</summary>
internal static class Excerpts
{
    private const int Longest = 200;
    private const int MostSentences = 2;

    public static string Of(IElement body)
    {
        var excerpt = "";
        var taken = 0;
        foreach (var paragraph in body.Children.Where(child => child.LocalName is "p"))
        {
            var text = PlainText.Of(paragraph).Replace("\n\n", " ", StringComparison.Ordinal);
            foreach (var (start, end) in Sentences.In(text))
            {
                var sentence = text[start..end];
                if (excerpt.Length == 0 && sentence.Length > Longest)
                    return Cut(sentence);
                if (taken == MostSentences || excerpt.Length + sentence.Length + 1 > Longest)
                    return excerpt;
                excerpt = excerpt.Length == 0 ? sentence : excerpt + " " + sentence;
                taken++;
            }
        }
        return excerpt;
    }

    private static string Cut(string sentence)
    {
        var end = sentence.LastIndexOf(' ', Longest - 1);
        if (end < Longest / 2)
            end = char.IsHighSurrogate(sentence[Longest - 2]) ? Longest - 2 : Longest - 1;
        return sentence[..end].TrimEnd(' ', ',', ';', ':', '–', '—', '-') + "…";
    }
}
