using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Moteur.Server.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ScriptRevisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "NumbersLocked",
                table: "Scripts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Scripts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "RevisionColours",
                table: "Productions",
                type: "json",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "RevisionDrafts",
                columns: table => new
                {
                    ScriptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProductionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Imported = table.Column<string>(type: "json", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Colour = table.Column<int>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Decisions = table.Column<string>(type: "json", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RevisionDrafts", x => x.ScriptId);
                    table.ForeignKey(
                        name: "FK_RevisionDrafts_Scripts_ScriptId",
                        column: x => x.ScriptId,
                        principalTable: "Scripts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SceneReadings",
                columns: table => new
                {
                    SceneId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Interior = table.Column<int>(type: "INTEGER", nullable: false),
                    Set = table.Column<string>(type: "TEXT", nullable: false),
                    TimeOfDay = table.Column<int>(type: "INTEGER", nullable: false),
                    Eighths = table.Column<int>(type: "INTEGER", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Synopsis = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SceneReadings", x => x.SceneId);
                    table.ForeignKey(
                        name: "FK_SceneReadings_Scenes_SceneId",
                        column: x => x.SceneId,
                        principalTable: "Scenes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ScriptRevisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProductionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScriptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Colour = table.Column<int>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    ImportedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ImportedBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScriptRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScriptRevisions_Productions_ProductionId",
                        column: x => x.ProductionId,
                        principalTable: "Productions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ScriptRevisions_Scripts_ScriptId",
                        column: x => x.ScriptId,
                        principalTable: "Scripts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RevisionContents",
                columns: table => new
                {
                    RevisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Imported = table.Column<string>(type: "json", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RevisionContents", x => x.RevisionId);
                    table.ForeignKey(
                        name: "FK_RevisionContents_ScriptRevisions_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "ScriptRevisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RevisionNotices",
                columns: table => new
                {
                    RevisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Consequence = table.Column<string>(type: "json", nullable: false),
                    DayId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RevisionNotices", x => new { x.RevisionId, x.Position });
                    table.ForeignKey(
                        name: "FK_RevisionNotices_ScriptRevisions_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "ScriptRevisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Acknowledgements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RevisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Department = table.Column<int>(type: "INTEGER", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Acknowledgements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Acknowledgements_RevisionNotices_RevisionId_Position",
                        columns: x => new { x.RevisionId, x.Position },
                        principalTable: "RevisionNotices",
                        principalColumns: new[] { "RevisionId", "Position" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Acknowledgements_RevisionId_Position",
                table: "Acknowledgements",
                columns: new[] { "RevisionId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_RevisionDrafts_ProductionId",
                table: "RevisionDrafts",
                column: "ProductionId");

            migrationBuilder.CreateIndex(
                name: "IX_ScriptRevisions_ProductionId",
                table: "ScriptRevisions",
                column: "ProductionId");

            migrationBuilder.CreateIndex(
                name: "IX_ScriptRevisions_ScriptId_Number",
                table: "ScriptRevisions",
                columns: new[] { "ScriptId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Acknowledgements");

            migrationBuilder.DropTable(
                name: "RevisionContents");

            migrationBuilder.DropTable(
                name: "RevisionDrafts");

            migrationBuilder.DropTable(
                name: "SceneReadings");

            migrationBuilder.DropTable(
                name: "RevisionNotices");

            migrationBuilder.DropTable(
                name: "ScriptRevisions");

            migrationBuilder.DropColumn(
                name: "NumbersLocked",
                table: "Scripts");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Scripts");

            migrationBuilder.DropColumn(
                name: "RevisionColours",
                table: "Productions");
        }
    }
}
