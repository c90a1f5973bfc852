namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>One of several articles that something is done to.</summary>
/// <param name="What">What will become of it, or why it was left; a sentence, or empty.</param>
/// <param name="MayEdit">False for another critic's.</param>
public sealed record BulkRow(int Id, string Headline, string What, bool MayEdit);
