using CinephileCorner.Web.Commands;

return await CommandLine.RunAsync(args);
