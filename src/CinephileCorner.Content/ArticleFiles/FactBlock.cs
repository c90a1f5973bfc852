namespace CinephileCorner.Content.ArticleFiles;

/// <summary>The facts at the end of a review and the lines they fill.</summary>
/// <param name="Start">Index of the block's first line; the number of lines when there is no block.</param>
/// <param name="End">Index behind its last line.</param>
internal sealed record FactBlock(StatedFacts Facts, int Start, int End)
{
    public bool IsPresent => End > Start;
}
