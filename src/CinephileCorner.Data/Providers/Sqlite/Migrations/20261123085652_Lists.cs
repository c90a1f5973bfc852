using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinephileCorner.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Lists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "IX_FormerTexts_ArticleId_UntilUtc",
                table: "FormerTexts",
                columns: new[] { "ArticleId", "UntilUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedLists_Slug",
                table: "SavedLists",
                column: "Slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FormerTexts");

            migrationBuilder.DropTable(
                name: "SavedLists");
        }
    }
}
