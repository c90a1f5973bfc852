using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinephileCorner.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Reading : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Articles_ChangedUtc_Id",
                table: "Articles");

            migrationBuilder.AddColumn<string>(
                name: "AliasKey",
                table: "RankingEntries",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CountsAsId",
                table: "People",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CountsAsId",
                table: "Films",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AliasId",
                table: "Credits",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Left",
                table: "BulkChanges",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Tag",
                table: "BulkChanges",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FilmAliasId",
                table: "Articles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FindWords",
                table: "Articles",
                type: "TEXT",
                maxLength: 600,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "OriginalTitle",
                table: "Articles",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OtherTitles",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "SortKey",
                table: "Articles",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "FormerTexts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UntilUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerTexts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormerTexts_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MentionReadings",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    NamesStamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MentionReadings", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_MentionReadings_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NamedFilters",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 2500, nullable: false),
                    AddedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NamedFilters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NamedFilters_Editors_EditorId",
                        column: x => x.EditorId,
                        principalTable: "Editors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NameMerges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    FromId = table.Column<int>(type: "INTEGER", nullable: false),
                    IntoId = table.Column<int>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EditorId = table.Column<int>(type: "INTEGER", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LeadsOn = table.Column<bool>(type: "INTEGER", nullable: false),
                    UndoneUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NameMerges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NameSplits",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    FromId = table.Column<int>(type: "INTEGER", nullable: false),
                    Qualifier = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EditorId = table.Column<int>(type: "INTEGER", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Items = table.Column<string>(type: "TEXT", nullable: false),
                    UndoneUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NameSplits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SavedLists",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Intro = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    MadeUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Rule_Critic = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Rule_Decade = table.Column<int>(type: "INTEGER", nullable: true),
                    Rule_Genre = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Rule_LeastHalfPoints = table.Column<int>(type: "INTEGER", nullable: true),
                    Rule_Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Rule_Person = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Rule_PersonDirects = table.Column<bool>(type: "INTEGER", nullable: false),
                    Rule_Tag = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Rule_Year = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedLists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Series",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Series", x => x.Id);
                });

            // With its foreign key at once, so that no table has to be built anew.
            migrationBuilder.Sql("""ALTER TABLE "Articles" ADD COLUMN "SeriesId" INTEGER NULL CONSTRAINT "FK_Articles_Series_SeriesId" REFERENCES "Series" ("Id") ON DELETE RESTRICT;""");

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_EditorId_ArticleId",
                table: "Revisions",
                columns: new[] { "EditorId", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_Kind_SettledUtc_ArticleId",
                table: "Revisions",
                columns: new[] { "Kind", "SettledUtc", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_People_CountsAsId",
                table: "People",
                column: "CountsAsId");

            migrationBuilder.CreateIndex(
                name: "IX_MediaItems_Undescribed",
                table: "MediaItems",
                columns: new[] { "AddedUtc", "File" },
                filter: "\"Alt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Films_CountsAsId",
                table: "Films",
                column: "CountsAsId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_By_Id",
                table: "AuditEntries",
                columns: new[] { "By", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ChangedUtc_Id_State_Kind_CriticId_PublishedUtc_SummaryIsWritten",
                table: "Articles",
                columns: new[] { "ChangedUtc", "Id", "State", "Kind", "CriticId", "PublishedUtc", "SummaryIsWritten" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_FindWords_Slug",
                table: "Articles",
                columns: new[] { "FindWords", "Slug" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_PublishedUtc_Id_State_Kind_CriticId_SummaryIsWritten",
                table: "Articles",
                columns: new[] { "PublishedUtc", "Id", "State", "Kind", "CriticId", "SummaryIsWritten" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SeriesId",
                table: "Articles",
                column: "SeriesId");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SortKey_Id_State_Kind_CriticId_PublishedUtc_SummaryIsWritten",
                table: "Articles",
                columns: new[] { "SortKey", "Id", "State", "Kind", "CriticId", "PublishedUtc", "SummaryIsWritten" });

            migrationBuilder.CreateIndex(
                name: "IX_FormerTexts_ArticleId_UntilUtc",
                table: "FormerTexts",
                columns: new[] { "ArticleId", "UntilUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_NamedFilters_EditorId_Name",
                table: "NamedFilters",
                columns: new[] { "EditorId", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_NameMerges_Kind_FromId",
                table: "NameMerges",
                columns: new[] { "Kind", "FromId" },
                unique: true,
                filter: "\"UndoneUtc\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_NameMerges_Kind_IntoId",
                table: "NameMerges",
                columns: new[] { "Kind", "IntoId" });

            migrationBuilder.CreateIndex(
                name: "IX_NameSplits_Kind_FromId",
                table: "NameSplits",
                columns: new[] { "Kind", "FromId" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedLists_Slug",
                table: "SavedLists",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Series_Slug",
                table: "Series",
                column: "Slug",
                unique: true);

            migrationBuilder.Sql(MergeTriggers.Create);
            migrationBuilder.Sql(Fts5SearchIndex.Make);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Fts5SearchIndex.Drop);
            migrationBuilder.Sql(MergeTriggers.Drop);

            migrationBuilder.DropForeignKey(
                name: "FK_Articles_Series_SeriesId",
                table: "Articles");

            migrationBuilder.DropTable(
                name: "FormerTexts");

            migrationBuilder.DropTable(
                name: "MentionReadings");

            migrationBuilder.DropTable(
                name: "NamedFilters");

            migrationBuilder.DropTable(
                name: "NameMerges");

            migrationBuilder.DropTable(
                name: "NameSplits");

            migrationBuilder.DropTable(
                name: "SavedLists");

            migrationBuilder.DropTable(
                name: "Series");

            migrationBuilder.DropIndex(
                name: "IX_Revisions_EditorId_ArticleId",
                table: "Revisions");

            migrationBuilder.DropIndex(
                name: "IX_Revisions_Kind_SettledUtc_ArticleId",
                table: "Revisions");

            migrationBuilder.DropIndex(
                name: "IX_People_CountsAsId",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_MediaItems_Undescribed",
                table: "MediaItems");

            migrationBuilder.DropIndex(
                name: "IX_Films_CountsAsId",
                table: "Films");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_By_Id",
                table: "AuditEntries");

            migrationBuilder.DropIndex(
                name: "IX_Articles_ChangedUtc_Id_State_Kind_CriticId_PublishedUtc_SummaryIsWritten",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_FindWords_Slug",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_PublishedUtc_Id_State_Kind_CriticId_SummaryIsWritten",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_SeriesId",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_SortKey_Id_State_Kind_CriticId_PublishedUtc_SummaryIsWritten",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "AliasKey",
                table: "RankingEntries");

            migrationBuilder.DropColumn(
                name: "CountsAsId",
                table: "People");

            migrationBuilder.DropColumn(
                name: "CountsAsId",
                table: "Films");

            migrationBuilder.DropColumn(
                name: "AliasId",
                table: "Credits");

            migrationBuilder.DropColumn(
                name: "Left",
                table: "BulkChanges");

            migrationBuilder.DropColumn(
                name: "Tag",
                table: "BulkChanges");

            migrationBuilder.DropColumn(
                name: "FilmAliasId",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "FindWords",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "OriginalTitle",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "OtherTitles",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "SeriesId",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "SortKey",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ChangedUtc_Id",
                table: "Articles",
                columns: new[] { "ChangedUtc", "Id" });
        }
    }
}
