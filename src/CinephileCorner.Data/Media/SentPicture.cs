namespace CinephileCorner.Data.Media;

/// <summary>A file as it was sent.</summary>
/// <param name="Bytes">At most <see cref="PictureLimits.MostBytes"/> and one, so that a larger one is known by it.</param>
/// <param name="Name">What its sender called it: only ever shown, never part of a path.</param>
public sealed record SentPicture(byte[] Bytes, string Name);
