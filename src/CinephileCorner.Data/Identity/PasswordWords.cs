namespace CinephileCorner.Data.Identity;

/// <summary>Words of this site that nobody should build a password from: its title, its host.</summary>
public sealed record PasswordWords(IReadOnlyList<string> Own);
