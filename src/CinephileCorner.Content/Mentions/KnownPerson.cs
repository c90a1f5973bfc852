using CinephileCorner.Domain.People;

namespace CinephileCorner.Content.Mentions;

/// <summary>A person whom prose may name.</summary>
public sealed record KnownPerson(int Id, string Name, string? Qualifier)
{
    internal PersonName Written => new(Name, Qualifier);
}
