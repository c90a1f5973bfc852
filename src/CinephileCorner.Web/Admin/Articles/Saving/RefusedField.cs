namespace CinephileCorner.Web.Admin.Articles.Saving;

/// <summary>A field whose words could not be put into the text.</summary>
/// <param name="Name">As <c>ArticleFields</c> names it.</param>
/// <param name="Value">What was typed there.</param>
/// <param name="Reason">What is wrong with it and what to write instead.</param>
public sealed record RefusedField(string Name, string Value, string Reason);
