namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>A person in the credits of a film.</summary>
/// <param name="Job"><see cref="Domain.Films.Credit.Job"/>: <c>Cast</c> for actors.</param>
/// <param name="Position">In the order of billing, from 0; of several reviews the foremost.</param>
public readonly record struct CreditTrait(int PersonId, string Job, int Position);
