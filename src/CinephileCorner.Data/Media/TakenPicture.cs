using CinephileCorner.Domain.Media;

namespace CinephileCorner.Data.Media;

/// <summary>What became of an upload: the picture, or a sentence that says why there is none.</summary>
/// <param name="IsNew">False when the very same picture was here already.</param>
/// <param name="IsOursToBlame">True when nothing is wrong with the picture: there is no room for it.</param>
public sealed record TakenPicture(MediaItem? Item, string? Refusal, bool IsNew = false, bool IsOursToBlame = false);
