namespace CinephileCorner.Web.Site.People;

/// <summary>Somebody who worked on more than one film of a person's.</summary>
/// <param name="Name">With the qualifier where it is needed.</param>
/// <param name="Films">On how many they both worked.</param>
/// <param name="Jobs">What the other one did there, most often first: “editing, writer”.</param>
public sealed record Collaborator(string Name, string Address, int Films, string Jobs);
