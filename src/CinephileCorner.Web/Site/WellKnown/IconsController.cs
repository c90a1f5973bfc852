using CinephileCorner.Web.Caching;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.WellKnown;

/// <summary>Our mark, in the sizes that home screens and old browsers ask for.</summary>
[ReaderPage]
public sealed class IconsController(SiteIcon icon) : Controller
{
    [HttpGet("/icons/{pixels:int}.png")]
    public IActionResult Png(int pixels) => pixels is 180 or 192 or 512 ? File(icon.Png(pixels), "image/png") : NotFound();

    [HttpGet("/favicon.ico")]
    public IActionResult Favicon() => File(icon.Ico(), "image/x-icon");
}
