using Microsoft.AspNetCore.Mvc.Rendering;

namespace CinephileCorner.Web.Admin.Articles.Editor;

/// <summary>A fact of the article as a field of the form.</summary>
/// <param name="Name">As <c>ArticleFields</c> names it.</param>
/// <param name="Type"><c>text</c>, <c>textarea</c> or <c>select</c>.</param>
/// <param name="Suggestions">Where names for it are suggested; null for none.</param>
public sealed record EditorField(string Name, string Label, string Value, string Type, string? Hint, IReadOnlyList<SelectListItem>? Options, string? Suggestions)
{
    public string Id => "field-" + Name.Replace('.', '-');
}
