namespace CinephileCorner.Data.Providers.Sqlite;

/// <summary>
/// A save looks names up before it writes; a merge, or its taking back, may be committed between the two. So the store itself
/// sees to it that what is written counts for whom its name stands at that moment. A migration that builds one of these tables
/// anew has to make its trigger again.
/// </summary>
internal static class MergeTriggers
{
    public const string Create = $"""
        CREATE TRIGGER "CreditsFollowMerges" AFTER INSERT ON "Credits"
        WHEN NEW."PersonId" <> COALESCE({Person}, {OwnPerson})
        BEGIN
            UPDATE "Credits" SET "PersonId" = COALESCE({Person}, {OwnPerson}), "AliasId" = CASE WHEN {Person} IS NULL THEN NULL ELSE {OwnPerson} END WHERE "Id" = NEW."Id";
        END;
        CREATE TRIGGER "NewArticlesFollowMerges" AFTER INSERT ON "Articles"
        WHEN NEW."FilmId" <> COALESCE({Film}, {OwnFilm})
        BEGIN
            UPDATE "Articles" SET "FilmId" = COALESCE({Film}, {OwnFilm}), "FilmAliasId" = CASE WHEN {Film} IS NULL THEN NULL ELSE {OwnFilm} END WHERE "Id" = NEW."Id";
        END;
        CREATE TRIGGER "ArticlesFollowMerges" AFTER UPDATE OF "FilmId", "FilmAliasId" ON "Articles"
        WHEN NEW."FilmId" <> COALESCE({Film}, {OwnFilm})
        BEGIN
            UPDATE "Articles" SET "FilmId" = COALESCE({Film}, {OwnFilm}), "FilmAliasId" = CASE WHEN {Film} IS NULL THEN NULL ELSE {OwnFilm} END WHERE "Id" = NEW."Id";
        END;
        CREATE TRIGGER "EntriesFollowMerges" AFTER INSERT ON "RankingEntries"
        WHEN NEW."FilmKey" <> COALESCE({Key}, {OwnKey})
        BEGIN
            UPDATE "RankingEntries" SET "FilmKey" = COALESCE({Key}, {OwnKey}), "AliasKey" = CASE WHEN {Key} IS NULL THEN NULL ELSE {OwnKey} END WHERE "Id" = NEW."Id";
        END;
        """;

    public const string Drop = """
        DROP TRIGGER IF EXISTS "CreditsFollowMerges";
        DROP TRIGGER IF EXISTS "NewArticlesFollowMerges";
        DROP TRIGGER IF EXISTS "ArticlesFollowMerges";
        DROP TRIGGER IF EXISTS "EntriesFollowMerges";
        """;

    private const string OwnPerson = """COALESCE(NEW."AliasId", NEW."PersonId")""";
    private const string Person = $"""(SELECT "CountsAsId" FROM "People" WHERE "Id" = {OwnPerson})""";
    private const string OwnFilm = """COALESCE(NEW."FilmAliasId", NEW."FilmId")""";
    private const string Film = $"""(SELECT "CountsAsId" FROM "Films" WHERE "Id" = {OwnFilm})""";
    private const string OwnKey = """COALESCE(NEW."AliasKey", NEW."FilmKey")""";
    private const string Key = $"""(SELECT "Meant"."Key" FROM "Films" AS "Named" JOIN "Films" AS "Meant" ON "Meant"."Id" = "Named"."CountsAsId" WHERE "Named"."Key" = {OwnKey})""";
}
