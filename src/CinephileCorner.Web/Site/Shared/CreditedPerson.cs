namespace CinephileCorner.Web.Site.Shared;

/// <summary>A person in a list of credits.</summary>
/// <param name="Name">With the qualifier where it is needed.</param>
/// <param name="Role">Whom an actor plays; null when not stated.</param>
public sealed record CreditedPerson(string Name, string Address, string? Role);
