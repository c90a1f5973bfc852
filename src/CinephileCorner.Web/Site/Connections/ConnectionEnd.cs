using CinephileCorner.Data.Discovery;

namespace CinephileCorner.Web.Site.Connections;

/// <summary>A film or a person at one end of a chain.</summary>
/// <param name="Name">“Bas Devos”, “Here (2023)”, with a qualifier where it is needed.</param>
public sealed record ConnectionEnd(CreditNode Node, string Name, string Address);
