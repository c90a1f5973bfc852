namespace CinephileCorner.Content.Mentions;

/// <summary>What stands between two words besides spaces and hyphens.</summary>
[Flags]
internal enum Gap
{
    None = 0,
    Apostrophe = 1,
    Comma = 2,

    /// <summary>A colon, or a dash in its place.</summary>
    Colon = 4,
    Stop = 8,
    Shout = 16,
    Bracket = 32,
    Quote = 64,
    Other = 128,
}
