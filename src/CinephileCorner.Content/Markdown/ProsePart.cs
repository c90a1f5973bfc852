using Markdig.Syntax;

namespace CinephileCorner.Content.Markdown;

/// <summary>The blocks of one part of a page.</summary>
/// <param name="After">What follows it and belongs to none of the parts.</param>
internal sealed record ProsePart(IReadOnlyList<Block> Own, IReadOnlyList<Block> After);
