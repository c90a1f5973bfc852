using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>What the pages behind one-time links have in common. Opening one uses nothing up: mail programs open links too.</summary>
public abstract class LinkRoom : AdminController
{
    /// <summary>404: the link is unknown, used or too old; which, nobody is told.</summary>
    internal ViewResult Spent(string what)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("SpentLink", new SpentLinkPage { Title = "This link does not work any more", What = what });
    }

    internal ViewResult Again(ChoosePasswordPage page, AccountChange refused)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("ChoosePassword", page with { Faults = new FormFaults().Add(refused.Field, refused.Fault!) }); // a refusal says why
    }
}
