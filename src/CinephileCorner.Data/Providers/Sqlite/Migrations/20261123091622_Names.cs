using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinephileCorner.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Names : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.AddColumn<int>(
                name: "FilmAliasId",
                table: "Articles",
                type: "INTEGER",
                nullable: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_People_CountsAsId",
                table: "People",
                column: "CountsAsId");

            migrationBuilder.CreateIndex(
                name: "IX_Films_CountsAsId",
                table: "Films",
                column: "CountsAsId");

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

            migrationBuilder.Sql(MergeTriggers.Create);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(MergeTriggers.Drop);

            migrationBuilder.DropTable(
                name: "NameMerges");

            migrationBuilder.DropTable(
                name: "NameSplits");

            migrationBuilder.DropIndex(
                name: "IX_People_CountsAsId",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_Films_CountsAsId",
                table: "Films");

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
                name: "FilmAliasId",
                table: "Articles");
        }
    }
}
