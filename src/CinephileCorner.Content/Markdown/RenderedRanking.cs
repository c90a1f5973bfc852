namespace CinephileCorner.Content.Markdown;

/// <summary>A ranking: what stands before the first entry, and one piece of prose for each entry, in the order given; each with what stands between it and the next, see <see cref="Between"/>.</summary>
public sealed record RenderedRanking(RenderedArticle Intro, IReadOnlyList<RenderedArticle> Entries)
{
    /// <summary>Of intro and entries together.</summary>
    public int WordCount => Intro.WordCount + Entries.Sum(entry => entry.WordCount);
}
