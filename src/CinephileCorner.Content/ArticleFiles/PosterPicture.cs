namespace CinephileCorner.Content.ArticleFiles;

/// <summary>A picture that stands for the film in place of the drawn poster.</summary>
/// <param name="Path">As written: beside the file or in <c>content/media</c>.</param>
/// <param name="Alt">Null when not written.</param>
/// <param name="FocusX">Percent from the left, 50 when not written.</param>
/// <param name="FocusY">Percent from the top, 50 when not written.</param>
public sealed record PosterPicture(string Path, string? Alt, int FocusX, int FocusY);
