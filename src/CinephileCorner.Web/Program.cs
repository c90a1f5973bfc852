using CinephileCorner.Web.Hosting;

var builder = WebApplication.CreateBuilder(SiteRoot.Options(args));
builder.Configuration.AddSiteDefaults();
var settings = SiteSettings.From(builder.Configuration, builder.Environment.ContentRootPath);

builder.AddSiteLogging();
builder.AddStore(settings);
builder.AddPages();
builder.AddMachines();
builder.AddCaching();
builder.AddTheDoor(settings);

var app = builder.Build();
app.UseSitePipeline();
await app.RunAsync();
