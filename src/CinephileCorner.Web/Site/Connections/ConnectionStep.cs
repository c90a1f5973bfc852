using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Connections;

/// <summary>One sentence of a chain: who did what on a film, and who else: “Bas Devos directed <i>Here</i>, in which Liyo Gong acted.”</summary>
/// <param name="Did">“directed”</param>
/// <param name="Other">Null at an end of the chain that is a film.</param>
/// <param name="Link">Before the other’s name: “in which”.</param>
/// <param name="OtherDid">Behind it: “acted”; empty where the link says it.</param>
public sealed record ConnectionStep(NamedLink Person, string Did, FilmFacts Film, NamedLink? Other, string Link, string OtherDid);
