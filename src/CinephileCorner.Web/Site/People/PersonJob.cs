namespace CinephileCorner.Web.Site.People;

/// <summary>What somebody did on how many films.</summary>
/// <param name="Job">As their own: “Actor”.</param>
/// <param name="Years">“2016–2022”; null when no year is known.</param>
/// <param name="Mean">“7.5”, “7.5 of 3”; null of fewer than two scores.</param>
public sealed record PersonJob(string Job, int Films, string? Years, string? Mean);
