namespace CinephileCorner.Content.ArticleFiles;

/// <summary>What came of reading a file: the article, and everything there is to say about it.</summary>
/// <param name="File">Null exactly when <paramref name="Problems"/> holds an error: a file is taken whole or not at all.</param>
/// <param name="Problems">In the order of the file.</param>
public sealed record ArticleFileReading(ArticleFile? File, IReadOnlyList<Problem> Problems);
