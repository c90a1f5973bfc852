namespace CinephileCorner.Content.ArticleFiles;

/// <summary>What front matter may hold: text, lists and maps. Text stays text: <c>1984</c>, <c>no</c> and <c>7.50</c> are as written.</summary>
internal abstract record YamlValue(TextAt At)
{
    /// <summary>A single text.</summary>
    /// <param name="IsPlain">Written without quotes.</param>
    public sealed record Scalar(TextAt At, bool IsPlain) : YamlValue(At)
    {
        public bool IsNothing => IsPlain && At.Text is "" or "~";
    }

    public sealed record Sequence(TextAt At, IReadOnlyList<YamlValue> Items) : YamlValue(At);

    public sealed record Map(TextAt At, IReadOnlyList<(TextAt Key, YamlValue Value)> Pairs, bool IsFlow) : YamlValue(At);
}
