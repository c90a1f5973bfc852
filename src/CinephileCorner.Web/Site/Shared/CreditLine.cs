namespace CinephileCorner.Web.Site.Shared;

/// <summary>One line of the credits: a job and the people who did it.</summary>
public sealed record CreditLine(string Label, IReadOnlyList<CreditedPerson> People);
