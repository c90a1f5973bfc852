namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>A word that may say what the reviews of a film are about.</summary>
/// <param name="WordId">Of the <see cref="WordBook"/>.</param>
/// <param name="Times">How often it stands there.</param>
/// <param name="TimesAsThing">How often as the name of a thing.</param>
public readonly record struct SubjectTrait(int WordId, int Times, int TimesAsThing);
