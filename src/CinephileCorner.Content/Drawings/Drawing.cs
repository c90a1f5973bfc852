#pragma warning disable
using CinephileCorner.Content.Markdown;
using CinephileCorner.Domain.Films;
namespace CinephileCorner.Content.Drawings;
public sealed record DrawingSubject{ public required string FilmSlug{get;init;} public required string Title{get;init;} public int? Year{get;init;} public IReadOnlyList<string> Directors{get;init;}=[]; public int? RuntimeMinutes{get;init;} public IReadOnlyList<string> Genres{get;init;}=[]; public string? Headline{get;init;} public IReadOnlyList<string> Tags{get;init;}=[]; public ArtChoice Art{get;init;}=ArtChoice.None; }
public sealed class Drawing{ public static Drawing Of(DrawingSubject s)=>new(); public int Hue=>140; public string HueClass=>"h140"; public string MoodClass=>"night"; public string RatioClass=>"r166"; public int Marks=>84;
 public SafeHtml Poster(bool foot)=>SafeHtml.Empty; public SafeHtml Poster(string label)=>SafeHtml.Empty; public SafeHtml Frame()=>SafeHtml.Empty; public SafeHtml Frame(string label)=>SafeHtml.Empty; }
public static class TitleFit{ public static string FitClass(string t)=>"f235"; }
