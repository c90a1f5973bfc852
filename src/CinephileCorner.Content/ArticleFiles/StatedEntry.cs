using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>An entry of a ranking.</summary>
/// <param name="Line">Line of its heading in <see cref="ArticleFile.Body"/>, from 0; the renderer splits there.</param>
/// <param name="Number">As printed; null when the heading has none.</param>
public sealed record StatedEntry(int Line, int? Number, string Title, int? Year, string? Qualifier, Score? Score);
